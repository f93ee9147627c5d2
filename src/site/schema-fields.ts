// Owns looking into a schema: which fields a group has, how a field is described, and its JSON Schema.
import { z, type ZodType } from 'zod';
import type { Keys } from './yaml-places.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What a schema says of one place in it. */
export interface SchemaFields {
  /** Names of the fields of the group at this place, in the schema's order. */
  fields: string[];
  description?: string;
}

const known = new WeakMap<ZodType, JsonSchema>();

/** What `schema` says at the end of the way `keys`. */
export function schemaAt(schema: ZodType, keys: Keys): SchemaFields {
  const whole =
    known.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  known.set(schema, whole);
  const here = keys.reduce<JsonSchema[]>(
    (schemas, key) => schemas.flatMap((one) => inside(one, key)),
    branches(whole),
  );
  const description = here.find((one) => one.description !== undefined)?.description;
  return {
    fields: here.flatMap((one) => Object.keys(one.properties ?? {})),
    ...(description === undefined ? {} : { description }),
  };
}

/** The JSON Schema of what a person may type into fields of `schema`; draft 7 is what editors understand best. */
export function editorSchema(schema: ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  });
  return { ...($schema === undefined ? {} : { $schema }), title, ...rest };
}

function inside(schema: JsonSchema, key: PropertyKey): JsonSchema[] {
  const next = typeof key === 'number' ? schema.items : schema.properties?.[String(key)];
  return [next].flat().flatMap((one) => (typeof one === 'object' ? branches(one) : []));
}

/** A schema and all the forms it may take. */
function branches(schema: JsonSchema): JsonSchema[] {
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...forms.flatMap((one) => (typeof one === 'object' ? branches(one) : []))];
}
