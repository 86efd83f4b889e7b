/** `read`: files are hashed and imported to content ids. `upload`: files are sent. `register`: the transaction is sent. */
export type PublishStage = 'read' | 'upload' | 'register'

/** A step of a publication, as it begins or proceeds; sizes in bytes. */
export interface PublishProgress {
  readonly stage: PublishStage
  /** File inside the model's folder; absent for `register`. */
  readonly path?: string
  /** Bytes of the file that are processed. Equal to `totalBytes` in the last report on a file. */
  readonly bytes: number
  readonly totalBytes: number
}

export type OnPublishProgress = (progress: PublishProgress) => void

/** Bytes between two reports on one file. */
const reportEveryBytes = 16 * 1024 * 1024

/** Passes a stream through and reports the bytes that passed, in steps of 16 MiB. The end of a file is not reported. */
export async function* reportProgress(
  content: AsyncIterable<Uint8Array>,
  totalBytes: number,
  onProgress: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, void> {
  let bytes = 0
  let reported = 0
  for await (const part of content) {
    yield part
    bytes += part.length
    if (bytes - reported < reportEveryBytes || bytes >= totalBytes) continue
    reported = bytes
    onProgress(bytes)
  }
}
