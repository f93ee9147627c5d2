// Printing into a folder of Stet's own.
import { resolve } from 'node:path';

export const args = ['build', '--content', 'content', '--out', resolve('src')];
