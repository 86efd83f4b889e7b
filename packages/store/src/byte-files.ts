/** Files by name (`folder/name`): the back end of a blob store. */
export interface ByteFiles {
  /** Opens a file for reading and writing. Creates an absent file, or returns undefined with `existing`. */
  open(name: string, options: { existing: boolean }): Promise<ByteFile | undefined>
  /** Atomic; replaces `to`. */
  rename(from: string, to: string): Promise<void>
  /** Ignores an absent file. */
  remove(name: string): Promise<void>
  /** Names in a folder, with their lengths in bytes. */
  list(folder: string): Promise<{ name: string; bytes: number }[]>
  /** A path on disk with the file's content, for programs that map files into memory. */
  localPath(name: string): Promise<string>
  close(): Promise<void>
}

export interface ByteFile {
  write(position: number, bytes: Uint8Array): Promise<void>
  /** Returns fewer bytes at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>
  close(): Promise<void>
}

/** Folders of files, single blocks, partial files and temporary files. */
export const folders = ['files', 'blocks', 'parts', 'tmp'] as const
