// Printing into the content folder.
export const args = ['build', '--content', 'content', '--out', 'content/dist'];
