// Owns who is named under a story as quoted in it.
import { speakerAddress, speakerId } from '../site/share-address.ts';
import type { Story } from '../story/story.ts';

/** The speakers of a story's quotations who have a page, each once, in the order of their first words. */
export function quotedIn({ quotations }: Pick<Story, 'quotations'>): {
  name: string;
  address: string;
}[] {
  const found = new Map<string, string>();
  for (const { speaker } of quotations) {
    const id = speakerId(speaker);
    if (speaker !== undefined && id !== undefined) found.set(speakerAddress(id), speaker);
  }
  return [...found].map(([address, name]) => ({ address, name }));
}
