// Owns in which forms beside its page a story is to be had.
import type { Site } from '../site/settings.ts';
import { formAddress } from '../site/share-address.ts';

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
    { form: 'text', address: formAddress(address, 'story.txt'), type: 'text/plain' },
    { form: 'markdown', address: formAddress(address, 'story.md'), type: 'text/markdown' },
    { form: 'json', address: formAddress(address, 'story.json'), type: 'application/json' },
  ];
  return all.filter(({ form }) => outputs.includes(form));
}
