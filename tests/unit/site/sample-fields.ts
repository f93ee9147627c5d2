// Owns a small schema that has every form of field, and what reading YAML through it comes to.
import { z } from 'zod';
import type { Problem } from '../../../src/site/problems.ts';
import { readFields, switchField, wrong, type FieldsOf } from '../../../src/site/yaml.ts';

const text = z.string().trim().min(1);
const schema = z.strictObject({
  headline: text.describe('Best under 110 characters.'),
  kind: z.enum(['report', 'analysis', 'opinion']).default('report'),
  topics: z.array(text).optional(),
  by: z.array(z.union([text, z.strictObject({ name: text, role: text.optional() })])).optional(),
  published: text.refine((typed) => typed.startsWith('20'), wrong('story/date')).optional(),
  picture: z.strictObject({ file: text, alt: text }).optional(),
  entries: z.int().min(1).max(500).optional(),
  nav: switchField.optional(),
  notes: z.record(z.string(), text).optional(),
});

/** Reads YAML that begins on line 2 of `talks.md`. */
export function read(yaml: string, of: FieldsOf = 'story') {
  return readFields(schema, yaml, { path: 'talks.md', firstLine: 2, of });
}

/** A problem on one line: place, id, what is wrong, what to write. */
export function told({ line, column, id, what, write }: Problem): string {
  return `${line}:${column} ${id} ${what}${write === '' ? '' : ` / ${write}`}`;
}

/** All problems of the YAML, as `told`. */
export function problemsOf(yaml: string): string[] {
  return read(yaml).problems.map(told);
}
