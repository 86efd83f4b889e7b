/** Plain files by name (`folder/name`): what a blob store needs of its back end. */
export interface ByteFiles {
  /** Opens for reading and writing; makes the file unless `existing` is asked for. Undefined when that does not exist. */
  open(name: string, options: { existing: boolean }): Promise<ByteFile | undefined>
  /** Atomic; replaces `to`. */
  rename(from: string, to: string): Promise<void>
  /** Nothing happens when there is no such file. */
  remove(name: string): Promise<void>
  /** Names in a folder, with their lengths in bytes. */
  list(folder: string): Promise<{ name: string; bytes: number }[]>
  /** A path on disk with the file's content, for programs that map files into memory. */
  localPath(name: string): Promise<string>
  close(): Promise<void>
}

export interface ByteFile {
  write(position: number, bytes: Uint8Array): Promise<void>
  /** Fewer bytes than asked for where the file ends. */
  read(position: number, length: number): Promise<Uint8Array>
  close(): Promise<void>
}

/** Folders: whole files, single blocks, files being fetched, files being written. */
export const folders = ['files', 'blocks', 'parts', 'tmp'] as const
