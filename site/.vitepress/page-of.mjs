/** The page of a document of the repository: the README of a folder is its index. */
export const pageOf = (file) => file.replace(/(^|\/)README\.md$/u, '$1index.md')
