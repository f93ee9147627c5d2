// A publication without its content folder.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the folder away. */
export function make(place: string): void {
  rmSync(join(place, 'content'), { recursive: true });
}
