import { OgError, type Steps, type TaskKind, type TextGeneration } from '@opengradient/protocol'
import { fileSha256, readSource, type SourceFile } from './sources.ts'

/** Progress of a build; `bytes` is the size of the file that was read, made or written. */
export interface RecipeProgress {
  readonly stage: 'read' | 'made' | 'written'
  readonly path: string
  readonly bytes: number
}

/** Options of a build. */
export interface BuildOptions {
  /** Aborts the build before the next file; the promise then rejects with the signal's reason. @default no signal */
  readonly signal?: AbortSignal
  /** Called after each file that is read, made or written. @default no callback */
  readonly onProgress?: (progress: RecipeProgress) => void
}

/** A model of the devnet with the function that makes its files from pinned sources. */
export interface Recipe {
  /** `opengradient/…` */
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly license: string
  /** Source of the weights and of their licence, one sentence. */
  readonly licenseSource: string
  /** The manifest's `task`; the configuration is that of `@opengradient/tasks`. */
  readonly task: { readonly kind: TaskKind; readonly config: Readonly<Record<string, unknown>> }
  /** The manifest's `steps`, for models that run frame by frame. */
  readonly steps?: Steps
  /** The manifest's `generation`, for language models. */
  readonly generation?: TextGeneration
  /**
   * The manifest's `tolerance`, as measured (`measured/tolerances.json`): a bound on largest |y − ŷ| ÷ largest |ŷ| of correct
   * runtimes. 0 for an exact model, 1 where only the same bits count.
   */
  readonly tolerance: number
  /** The model's files by path, each with the required SHA-256 (lower-case hex). `model.onnx` is the graph. */
  readonly results: Readonly<Record<string, string>>
  /** The files from which the model is made. */
  readonly sources: readonly SourceFile[]
  /**
   * Reads and checks the sources, converts them and checks the results. The bytes are the same on every machine.
   * @throws OgError NOT_SET_UP when a source is not installed; CHECK_FAILED when a source or a result has another hash
   */
  build(options?: BuildOptions): Promise<{ readonly files: Map<string, Uint8Array> }>
}

/** A recipe's own part: its sources, and a pure function from their bytes to the model's files. */
interface RecipeDefinition<Source extends string> extends Omit<Recipe, 'build' | 'sources'> {
  readonly sources: Readonly<Record<Source, SourceFile>>
  make(sources: Readonly<Record<Source, Uint8Array>>): Readonly<Record<string, Uint8Array>>
}

/** Creates a recipe from a definition: adds reading, hash checks and progress. */
export const recipe = <Source extends string>(definition: RecipeDefinition<Source>): Recipe => {
  const { sources, make, ...description } = definition
  return {
    ...description,
    sources: Object.values(sources),
    async build({ signal, onProgress } = {}) {
      const contents = {} as Record<Source, Uint8Array>
      for (const name of Object.keys(sources) as Source[]) {
        const source = sources[name]
        signal?.throwIfAborted()
        const bytes = await readSource(source, signal)
        contents[name] = bytes
        onProgress?.({ stage: 'read', path: source.path, bytes: bytes.length })
      }
      const files = new Map(Object.entries(make(contents)))
      for (const [path, bytes] of files) {
        signal?.throwIfAborted()
        const found = fileSha256(bytes)
        if (found !== definition.results[path]) {
          throw new OgError(
            'CHECK_FAILED',
            `${path} of ${definition.name} has sha256 ${found}, expected ${definition.results[path]}.`,
            { next: ['Use the recipe and its pinned hashes from the same release.'] },
          )
        }
        onProgress?.({ stage: 'made', path, bytes: bytes.length })
      }
      return { files }
    },
  }
}

/** The Apache-2.0 licence text, included in the models under that licence. */
export const apacheLicense: SourceFile = {
  path: 'licenses/apache-2.0.txt',
  sha256: 'c71d239df91726fc519c6eb72d318ec65820627232b2f796219e87dcf35d0ab4',
}
