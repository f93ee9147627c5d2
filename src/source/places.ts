// Owns finding where in a file a field stands, for problems that only the whole edition shows.
// Files are read again for it: that is rare, and cheaper than remembering every place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PlaceOf } from '../edition/checks/places.ts';
import type { ProblemId } from '../site/problems.ts';
import { slug } from '../site/address.ts';
import { readFields, type Fields } from '../site/yaml.ts';
import { cleanText, splitFile } from '../story/split-file.ts';

const anyFields = z.record(z.string(), z.unknown());

/** Finds places in the files of a content folder; `shown` is how its path is written. */
export function placesIn(content: string, shown: string): PlaceOf {
  const read = new Map<string, Fields<Record<string, unknown>>>();
  const fieldsOf = (path: string): Fields<Record<string, unknown>> => {
    const fields = read.get(path) ?? frontMatter(join(content, path), `${shown}/${path}`);
    read.set(path, fields);
    return fields;
  };
  return {
    // A file of the published site's ledger is named by its address.
    file: (path) => ({ path: /^https?:/.test(path) ? path : `${shown}/${path}` }),
    field(path, field, typed) {
      const { value, placeOf } = fieldsOf(path);
      const values = value?.[field];
      if (!Array.isArray(values) || typed === undefined) return placeOf([field]);
      const at = values.findIndex((value) => slug(String(value)) === slug(typed));
      return placeOf(at < 0 ? [field] : [field, at]);
    },
    silenced(path: string, id: ProblemId) {
      const silence = fieldsOf(path).value?.['silence'];
      return typeof silence === 'object' && silence !== null && Object.hasOwn(silence, id);
    },
  };
}

function frontMatter(file: string, path: string): Fields<Record<string, unknown>> {
  const parts = splitFile(cleanText(textOf(file)));
  const { fields, firstLine } = 'problem' in parts ? { fields: '', firstLine: 1 } : parts;
  return readFields(anyFields, fields, { path, firstLine, of: 'story' });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
