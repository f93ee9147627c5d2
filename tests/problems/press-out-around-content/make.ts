// Printing into a folder that holds the content folder.
export const args = ['build', '--content', 'content', '--out', '.'];
