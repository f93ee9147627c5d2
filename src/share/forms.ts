// Owns in which forms beside its page a story is to be had.
import { storyForm } from '../site/address.ts';
import type { Site } from '../site/settings.ts';

export interface Form {
  form: 'text' | 'markdown' | 'json';
  /** Root-relative. */
  address: string;
  /** MIME. */
  type: string;
}

/** The forms that site.yaml asks for of the story at `address`, the plainest first. */
export function formsOf(address: string, outputs: Site['outputs']): Form[] {
  const all: Form[] = [
    { form: 'text', address: storyForm(address, 'story.txt'), type: 'text/plain' },
    { form: 'markdown', address: storyForm(address, 'story.md'), type: 'text/markdown' },
    { form: 'json', address: storyForm(address, 'story.json'), type: 'application/json' },
  ];
  return all.filter(({ form }) => outputs.includes(form));
}
