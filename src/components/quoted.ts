// Owns who is named under a story as quoted in it.
import { slug } from '../site/address.ts';
import { speakerAddress } from '../site/share-address.ts';
import type { Story } from '../story/story.ts';

/** The speakers of a story's quotations who have a page, each once, in the order of their first words. */
export function quotedIn({ quotations }: Pick<Story, 'quotations'>): {
  name: string;
  address: string;
}[] {
  const found = new Map<string, string>();
  for (const { speaker } of quotations) {
    const id = speaker === undefined ? '' : slug(speaker);
    if (speaker !== undefined && id !== '') found.set(speakerAddress(id), speaker);
  }
  return [...found].map(([address, name]) => ({ address, name }));
}
