// Owns which colons open a directive: only those before one of our names, so that "at 10:30",
// ":smile:" or "host:8080" never stop being prose. The syntax itself is micromark's.
import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { colons, directives, type DirectiveForm } from './directive-names.ts';

const colon = 58;

/** micromark's directives, held back wherever the name is none of ours. */
export function ourDirectives(): Extension {
  const theirs = directive();
  const [container, leaf] = list(theirs.flow?.[colon]);
  const [text] = list(theirs.text?.[colon]);
  if (container === undefined || leaf === undefined || text === undefined) {
    throw new Error('micromark-extension-directive no longer has the three forms we build on.');
  }
  return {
    flow: { [colon]: [guarded(container, 'container'), guarded(leaf, 'leaf')] },
    text: { [colon]: guarded(text, 'text') },
  };
}

function list(constructs: Construct | Construct[] | undefined): Construct[] {
  if (constructs === undefined) return [];
  return Array.isArray(constructs) ? constructs : [constructs];
}

function guarded(construct: Construct, form: DirectiveForm): Construct {
  const peek = nameAhead(form);
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const theirs = construct.tokenize.call(this, effects, ok, nok);
      return (code) => effects.check(peek, theirs, nok)(code);
    },
  };
}

/** Succeeds where colons and one of the names of `form` follow; consumes nothing in the end. */
function nameAhead(form: DirectiveForm): Construct {
  const names = new Set(Object.keys(directives[form]));
  return {
    partial: true,
    tokenize: (effects, ok, nok) => readColons({ effects, ok, nok, names, form }),
  };
}

interface Peek {
  effects: Effects;
  ok: State;
  nok: State;
  names: ReadonlySet<string>;
  form: DirectiveForm;
}

function readColons({ effects, ok, nok, names, form }: Peek): State {
  const least = colons[form].length;
  let seen = 0;
  let name = '';
  const readName = (code: Code): State | undefined => {
    if (code !== null && isLetter(code) && name.length < 12) {
      name += String.fromCharCode(code);
      effects.consume(code);
      return readName;
    }
    effects.exit('data');
    return names.has(name) && opensAfterName(code, form) ? ok(code) : nok(code);
  };
  const readColon = (code: Code): State | undefined => {
    if (code === colon) {
      seen += 1;
      effects.consume(code);
      return readColon;
    }
    return seen >= least ? readName(code) : exitAnd(nok)(code);
  };
  const exitAnd =
    (then: State): State =>
    (code) => {
      effects.exit('data');
      return then(code);
    };
  return (code) => {
    effects.enter('data');
    return readColon(code);
  };
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** In a sentence a label must follow: ":said nothing", or ":said-so", is prose. */
function opensAfterName(code: Code, form: DirectiveForm): boolean {
  if (code === 91 || code === 123) return true;
  return form !== 'text' && (code === null || code <= 32);
}
