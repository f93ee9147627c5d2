// Owns the marked blocks a story may hold: their names, forms and attributes.

/** How many colons a directive takes: in a sentence, a line of its own, or around blocks. */
export type DirectiveForm = 'text' | 'leaf' | 'container';

interface DirectiveRule {
  required: readonly string[];
  optional: readonly string[];
}

/** Every directive with its attributes, by form. */
export const directives: Record<DirectiveForm, Readonly<Record<string, DirectiveRule>>> = {
  text: {
    said: { required: [], optional: ['by', 'role'] },
    pull: { required: [], optional: ['by', 'role'] },
  },
  leaf: {
    figure: { required: ['file', 'alt', 'credit'], optional: [] },
    video: { required: ['file', 'credit'], optional: ['poster', 'captions', 'transcript'] },
    audio: { required: ['file'], optional: ['captions', 'transcript', 'credit'] },
    embed: { required: ['url'], optional: ['credit'] },
  },
  container: {
    pull: { required: [], optional: ['by', 'role'] },
    facts: { required: [], optional: [] },
    timeline: { required: [], optional: [] },
    note: { required: [], optional: [] },
    table: { required: [], optional: ['credit'] },
  },
};

/** Colons in front of the name. */
export const colons: Record<DirectiveForm, string> = { text: ':', leaf: '::', container: ':::' };

/** The form in which `name` exists, or undefined. */
export function formOf(name: string): DirectiveForm | undefined {
  const forms: DirectiveForm[] = ['text', 'leaf', 'container'];
  return forms.find((form) => Object.hasOwn(directives[form], name));
}

/** Names of all directives, each once. */
export const directiveNames: readonly string[] = [
  ...new Set(Object.values(directives).flatMap((rules) => Object.keys(rules))),
];
