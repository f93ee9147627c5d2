// Owns what a story's kind is called wherever its headline stands.
import type { Summary } from '../edition/answers.ts';
import { speaks, words } from '../site/words/words.ts';

/**
 * The kind in the story's own language, or in the page's where there are no labels in that;
 * undefined for a report, which wears none.
 */
export function kindLabel(
  { kind, language }: Pick<Summary, 'kind' | 'language'>,
  ofPage: string,
): string | undefined {
  if (kind === 'report') return undefined;
  return words(speaks(language) ? language : ofPage).kinds[kind];
}
