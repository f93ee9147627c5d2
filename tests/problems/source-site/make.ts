// A content folder without site.yaml.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Takes site.yaml away. */
export function make(place: string): void {
  rmSync(join(place, 'content/site.yaml'));
}
