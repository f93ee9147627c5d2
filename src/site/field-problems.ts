// Owns saying what a schema refuses in a reader's words: which field, what was typed, what to write.
import { z, type ZodType } from 'zod';
import { atStart, fieldName, forms, otherwiseCalled, wholes } from './field-words.ts';
import { nearest } from './nearest.ts';
import { catalogue, problem, type Problem, type ProblemId } from './problems.ts';
import { schemaAt } from './schema-fields.ts';
import type { FieldsOf } from './yaml.ts';
import type { Keys, YamlPlaces } from './yaml-places.ts';

type Issue = z.core.$ZodIssue;

interface Context {
  schema: ZodType;
  places: YamlPlaces;
  of: FieldsOf;
  /** Ways to the fields that unknown names were probably meant for. */
  meant: ReadonlySet<string>;
}

/** Every issue as a problem at its place, unknown fields with the name that was probably meant; that this one is then missing goes without saying. */
export function fieldProblems(issues: readonly Issue[], asked: Omit<Context, 'meant'>): Problem[] {
  const meant = new Set(issues.flatMap((issue) => meantFields(issue, issue.path, asked.schema)));
  return issues.flatMap((issue) => problemsOf(issue, [...issue.path], { ...asked, meant }));
}

function meantFields(issue: Issue, keys: PropertyKey[], schema: ZodType): string[] {
  if (issue.code === 'invalid_union') {
    return issue.errors
      .flat()
      .flatMap((inner) => meantFields(inner, [...keys, ...inner.path], schema));
  }
  if (issue.code !== 'unrecognized_keys') return [];
  const names = schemaAt(schema, keys).fields;
  return issue.keys.flatMap((key) => {
    const guess = nearest(key, names) ?? otherwiseCalled(key, names);
    return guess === undefined ? [] : [way([...keys, guess])];
  });
}

/** The way to a field as one text, for looking it up. */
function way(keys: Keys): string {
  return JSON.stringify(keys.map(String));
}

function problemsOf(issue: Issue, keys: PropertyKey[], context: Context): Problem[] {
  switch (issue.code) {
    case 'invalid_union':
      return unionProblems(issue, keys, context);
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, keys, context));
    case 'custom':
      return [customProblem(issue, keys, context)];
    case 'invalid_type':
      return isMeant(keys, context) ? [] : [typeProblem(issue.expected, keys, context)];
    case 'invalid_value':
      return [choiceProblem(issue.values.map(String), keys, context)];
    default:
      return [valueProblem(keys, context, ruleOf(issue))];
  }
}

function isMeant(keys: PropertyKey[], { meant, places }: Context): boolean {
  return meant.has(way(keys)) && places.formOf(keys) === undefined;
}

/** Of the forms a field may take, speaks about the one that was begun; where none was, about all of them. */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  keys: PropertyKey[],
  context: Context,
): Problem[] {
  const begun = issue.errors.find((branch) => !branch.some((inner) => isOtherForm(inner)));
  if (begun) {
    return begun.flatMap((inner) => problemsOf(inner, [...keys, ...inner.path], context));
  }
  const expected = issue.errors.flat().flatMap((inner) => formOf(inner));
  return [typeProblem(expected, keys, context)];
}

function isOtherForm(inner: Issue): boolean {
  return formOf(inner).length > 0;
}

/** The forms that a value of another form should have had; none where its form is right. */
function formOf(inner: Issue): string[] {
  if (inner.path.length > 0) return [];
  if (inner.code === 'invalid_type') return [inner.expected];
  if (inner.code !== 'invalid_union') return [];
  const branches = inner.errors.map((branch) => branch.flatMap(formOf));
  return branches.every((forms) => forms.length > 0) ? branches.flat() : [];
}

function unknownField(
  typed: string,
  keys: PropertyKey[],
  { schema, places, of }: Context,
): Problem {
  const names = schemaAt(schema, keys).fields;
  const guess = nearest(typed, names) ?? otherwiseCalled(typed, names);
  const last = keys.findLast((key) => typeof key === 'string');
  return problem(`${of}/field`, places.keyOf([...keys, typed]), {
    typed,
    group: last === undefined ? wholes[of] : `"${String(last)}"`,
    guess: guess === undefined ? '' : ` Did you mean "${guess}"?`,
    fields: guess === undefined ? `The fields are ${names.join(', ')}.` : '',
  });
}

function customProblem(
  issue: z.core.$ZodIssueCustom,
  keys: PropertyKey[],
  context: Context,
): Problem {
  const id: unknown = issue.params?.['problem'];
  if (!isProblemId(id)) return valueProblem(keys, context);
  const values = valuesSchema.safeParse(issue.params?.['values']);
  const { places } = context;
  return problem(id, places.valueOf(keys), {
    typed: places.sourceOf(keys) ?? '',
    field: fieldName(keys),
    ...(values.success ? values.data : {}),
  });
}

const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

function isProblemId(id: unknown): id is ProblemId {
  return typeof id === 'string' && Object.hasOwn(catalogue, id);
}

function typeProblem(expected: string | string[], keys: PropertyKey[], context: Context): Problem {
  const { places, of, schema } = context;
  const found = places.formOf(keys);
  if (found === undefined) {
    const { description } = schemaAt(schema, keys);
    return problem(`${of}/missing`, places.valueOf(keys), {
      field: fieldName(keys),
      where: places.inBraces(keys.slice(0, -1)) ? 'between the braces' : 'a line that begins',
      key: String(keys.at(-1)),
      hint: description === undefined ? '' : ` ${description}`,
    });
  }
  const colon = [expected].flat().includes('string') ? places.colonIn(keys) : undefined;
  if (colon !== undefined) return problem('yaml/colon', places.valueOf(keys), colon);
  const kinds = [expected].flat().flatMap((kind) => forms[kind] ?? []);
  return problem(`${of}/form`, places.valueOf(keys), {
    field: atStart(fieldName(keys)),
    expected: [...new Set(kinds.map(({ name }) => name))].join(' or ') || 'something else',
    found,
    how: [...new Set(kinds.map(({ how }) => how))].join(' Or: '),
  });
}

function choiceProblem(choices: string[], keys: PropertyKey[], context: Context): Problem {
  if (context.places.formOf(keys) === undefined) return typeProblem('string', keys, context);
  const typed = context.places.sourceOf(keys);
  if (typed === undefined) return typeProblem('string', keys, context);
  const guess = nearest(typed, choices);
  return problem(`${context.of}/value`, context.places.valueOf(keys), {
    field: atStart(fieldName(keys)),
    typed,
    guess: guess === undefined ? '' : ` Did you mean "${guess}"?`,
    how: `Write one of: ${choices.join(', ')}.`,
  });
}

const wholeAddress = 'Write the whole address: https://example.org/.';

function ruleOf(issue: Issue): string | undefined {
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return wholeAddress;
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'number' ? `Write at least ${issue.minimum}.` : 'Write at least one.';
  }
  return issue.code === 'too_big' ? `Write at most ${issue.maximum}.` : undefined;
}

/** A value of the right form that a rule of its field refuses; the field's description says the rule best. */
function valueProblem(keys: PropertyKey[], context: Context, rule?: string): Problem {
  const { description = rule ?? 'Write it in another way.' } = schemaAt(context.schema, keys);
  return problem(`${context.of}/value`, context.places.valueOf(keys), {
    field: atStart(fieldName(keys)),
    typed: context.places.sourceOf(keys) ?? '[]',
    guess: '',
    how: rule === wholeAddress ? rule : description,
  });
}
