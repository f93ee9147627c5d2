// Owns reading a YAML mapping through a schema: a typed value, or problems at their true line and
// column in a reader's words. Knows no field by name; yaml-mistakes and field-problems find the words.
import { parseDocument, LineCounter } from 'yaml';
import { z, type ZodType } from 'zod';
import { fieldProblems } from './field-problems.ts';
import { problem, type Place, type Problem, type ProblemId } from './problems.ts';
import { mistakes, notes } from './yaml-mistakes.ts';
import { yamlPlaces, type Keys, type YamlPlaces } from './yaml-places.ts';

/** What the fields belong to; it chooses the words of their problems. */
export type FieldsOf = 'story' | 'site' | 'person' | 'page';

/** The file that holds the YAML, and the line of the file on which the YAML begins. */
export interface FieldsFile {
  path: string;
  firstLine: number;
  of: FieldsOf;
}

/** What reading gave: `value` where nothing stops publication. */
export interface Fields<T> {
  value?: T;
  /** Where something stops it: the fields without those that are wrong, to be checked further and never printed. */
  readable?: T;
  problems: Problem[];
  /** The place of a field's value, else of its name, else of the nearest field that holds it. */
  placeOf: (keys: Keys) => Place;
}

/** `on`, `off`, `yes`, `no`, `true` or `false`, as a switch. */
export const switchField = z
  .literal(['on', 'off', 'yes', 'no', true, false])
  .transform((typed) => typed === true || typed === 'on' || typed === 'yes');

/** For `refine` and custom issues of a schema: the problem that is meant; `{typed}` and `{field}` are filled in. */
export function wrong(
  id: ProblemId,
  values: Readonly<Record<string, string | number>> = {},
): { params: { problem: ProblemId; values: Readonly<Record<string, string | number>> } } {
  return { params: { problem: id, values } };
}

/** Reads `text` as YAML fields of `schema`; never throws on content. `begun` is the schema of what is `readable`. Empty values count as not written, numbers as their own text where text is asked for. */
export function readFields<T>(
  schema: ZodType<T>,
  text: string,
  file: FieldsFile,
  begun: ZodType<T> = schema,
): Fields<T> {
  const deep = tooDeep(text);
  if (deep !== -1) return nested(text, deep, file);
  try {
    return readShallow({ whole: schema, begun }, text, file);
  } catch (error) {
    // Fields nested by indentation alone are not measured; only they can exhaust the stack.
    if (error instanceof RangeError) return nested(text, 0, file);
    throw error;
  }
}

/** Where lists and groups are nested deeper than any field is, which is measured before parsing; -1 where nowhere. */
function tooDeep(text: string): number {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[[\]{}]|(?:- ){50}/g)) {
    depth = mark === ']' || mark === '}' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > 50 || mark.length > 1) return index;
  }
  return -1;
}

function nested<T>(text: string, offset: number, { path, firstLine }: FieldsFile): Fields<T> {
  const before = text.slice(0, offset).split('\n');
  const line = firstLine + before.length - 1;
  const place = { path, line, column: (before.at(-1)?.length ?? 0) + 1 };
  return { problems: [problem('yaml/nested', place)], placeOf: () => place };
}

/** A schema, and the same where fields may be lacking. */
interface Schemas<T> {
  whole: ZodType<T>;
  begun: ZodType<T>;
}

function readShallow<T>(schemas: Schemas<T>, text: string, file: FieldsFile): Fields<T> {
  const lineCounter = new LineCounter();
  const read = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const places = yamlPlaces(read, lineCounter, file);
  const found = mistakes(read, text, places);
  if (found.unreadable) return { problems: found.problems, placeOf: places.valueOf };
  const { value, readable, problems } = check(schemas, plainValue(read.toJS()), places, file.of);
  const all = [...found.problems, ...problems, ...(file.of === 'site' ? [] : notes(read, places))];
  const stopped = value === undefined || all.some(({ level }) => level === 'stop');
  const rest = stopped ? (value ?? readable) : undefined;
  return {
    ...(stopped ? {} : { value }),
    ...(rest === undefined ? {} : { readable: rest }),
    problems: all,
    placeOf: places.valueOf,
  };
}

function check<T>(
  { whole: schema, begun }: Schemas<T>,
  typed: unknown,
  places: YamlPlaces,
  of: FieldsOf,
): { value?: T; readable?: T; problems: Problem[] } {
  const first = schema.safeParse(typed);
  if (first.success) return { value: first.data, problems: [] };
  const asText = textWhereAsked(typed, first.error.issues, places);
  const second = asText === typed ? first : schema.safeParse(asText);
  if (second.success) return { value: second.data, problems: [] };
  const { issues } = second.error;
  const problems = fieldProblems(issues, { schema, places, of });
  const readable =
    begun.safeParse(withoutWrongParts(asText, issues)).data ??
    begun.safeParse(withoutWrong(asText, issues)).data;
  return { ...(readable === undefined ? {} : { readable }), problems };
}

/** The fields without what is wrong, down to the parts of a group. */
function withoutWrongParts(typed: unknown, issues: z.core.$ZodIssue[]): unknown {
  const kept = structuredClone(typed);
  for (const issue of issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : undefined;
    const way = unknown === undefined ? issue.path.slice(0, -1) : issue.path;
    const group = way.reduce<unknown>(
      (value, key) => (isGroup(value) ? value[String(key)] : undefined),
      kept,
    );
    if (!isGroup(group)) continue;
    for (const key of unknown ?? [String(issue.path.at(-1))]) delete group[key];
  }
  return kept;
}

/** The fields without those in which something is wrong, and without those nobody knows. */
function withoutWrong(typed: unknown, issues: z.core.$ZodIssue[]): unknown {
  if (!isGroup(typed)) return typed;
  const wrong = new Set(
    issues.flatMap(({ path: [field], ...issue }) =>
      field === undefined && issue.code === 'unrecognized_keys' ? issue.keys : [String(field)],
    ),
  );
  return Object.fromEntries(Object.entries(typed).filter(([key]) => !wrong.has(key)));
}

/** A copy of `typed` in which a bare number, as in `headline: 2025`, is its source text where the schema wants text. */
function textWhereAsked(typed: unknown, issues: z.core.$ZodIssue[], places: YamlPlaces): unknown {
  const asked = issues.flatMap((issue) => wantText(issue, issue.path));
  if (asked.length === 0) return typed;
  const visit = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => visit(one, [...path, index]));
    if (isGroup(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, visit(one, [...path, key])]),
      );
    }
    const isAsked = asked.some((keys) => keys.join('\0') === path.join('\0'));
    const bare = typeof value === 'number' || typeof value === 'boolean';
    return isAsked && bare ? (places.sourceOf(path) ?? value) : value;
  };
  return visit(typed, []);
}

/** The ways to the values that are no text and should be. */
function wantText(issue: z.core.$ZodIssue, path: PropertyKey[]): PropertyKey[][] {
  if (issue.code === 'invalid_union') {
    return issue.errors.flat().flatMap((inner) => wantText(inner, [...path, ...inner.path]));
  }
  const wanted = issue.code === 'invalid_type' ? issue.expected === 'string' : false;
  return wanted || issue.code === 'invalid_value' ? [path] : [];
}

/** The value without fields that were left empty: they count as not written. */
function plainValue(value: unknown): unknown {
  if (value === undefined || value === null) return {};
  if (Array.isArray(value)) return value.map((one) => (isGroup(one) ? plainValue(one) : one));
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !isEmpty(one))
      .map(([key, one]) => [key, typeof one === 'object' ? plainValue(one) : one]),
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
