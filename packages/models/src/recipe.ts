import { OgError, type Steps, type TaskKind } from '@opengradient/protocol'
import { readSource, type SourceFile, sha256Hex } from './sources.ts'

/** What a recipe is doing; `bytes` is the size of the file that it has just finished with. */
export interface RecipeProgress {
  readonly stage: 'read' | 'made' | 'written'
  readonly path: string
  readonly bytes: number
}

/** Options of a build; both may be left out. */
export interface BuildOptions {
  /** Ends the build at the next file; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RecipeProgress) => void
}

/** One of the devnet's models and how to make its files from pinned sources. */
export interface Recipe {
  /** `opengradient/…` */
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly license: string
  /** Where the weights and their licence come from, in a sentence. */
  readonly licenseSource: string
  /** What the manifest says of people's input and output; `@opengradient/tasks` reads the configuration. */
  readonly task: { readonly kind: TaskKind; readonly config: Readonly<Record<string, unknown>> }
  /** The manifest's `steps`, for models that are run frame by frame. */
  readonly steps?: Steps
  /**
   * The manifest's `tolerance`, as measured (`measured/tolerances.json`): largest |y − ŷ| ÷ largest |ŷ| that honest runtimes
   * reach. 0 for an exact model.
   */
  readonly tolerance: number
  /** The model's files by path, each with the sha2-256 (lower-case hex) that a build has to give. `model.onnx` is the graph. */
  readonly results: Readonly<Record<string, string>>
  /**
   * Makes the files: reads the sources, checks them, converts, checks the results. The same bytes on every machine.
   * @throws OgError NOT_SET_UP when a source is not installed; CHECK_FAILED when a source or a result has another hash
   */
  build(options?: BuildOptions): Promise<{ readonly files: Map<string, Uint8Array> }>
}

/** A recipe's own part: its sources, and a pure function from their bytes to the model's files. */
interface RecipeDefinition<Source extends string> extends Omit<Recipe, 'build'> {
  readonly sources: Readonly<Record<Source, SourceFile>>
  make(sources: Readonly<Record<Source, Uint8Array>>): Readonly<Record<string, Uint8Array>>
}

/** Puts reading and checking around a definition. */
export const recipe = <Source extends string>(definition: RecipeDefinition<Source>): Recipe => {
  const { sources, make, ...description } = definition
  return {
    ...description,
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
        const found = sha256Hex(bytes)
        if (found !== definition.results[path]) {
          throw new OgError(
            'CHECK_FAILED',
            `${path} of ${definition.name} came out with sha256 ${found}, expected ${definition.results[path]}.`,
            { next: ['The recipe and its pinned result belong together: use both from one release.'] },
          )
        }
        onProgress?.({ stage: 'made', path, bytes: bytes.length })
      }
      return { files }
    },
  }
}

/** This project's licence text, which the models under Apache-2.0 carry with them. */
export const apacheLicense: SourceFile = {
  path: 'licenses/apache-2.0.txt',
  sha256: 'c71d239df91726fc519c6eb72d318ec65820627232b2f796219e87dcf35d0ab4',
}
