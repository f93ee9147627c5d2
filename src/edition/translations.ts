// Owns which stories are one another's translations: the one translated, those that translate it,
// and those that translate the same one.
import type { Story } from '../story/story.ts';
import { byCodeUnits } from '../site/order.ts';
import type { StoryAnswer, Summary } from './answers.ts';
import type { Reader } from './reader.ts';
import { summaries, type SummaryRow } from './summaries.ts';

/** A story's published translations, by language and then address. */
export function translationsOf(reader: Reader, story: Story): StoryAnswer['translations'] {
  const { name, address, translates } = story;
  if (translates === undefined && !reader.translated().has(name)) return [];
  const rows = reader.store.all<SummaryRow>(
    // The + keeps SQLite from reading every published story instead of those of the name.
    `SELECT summary FROM story WHERE +state = 1 AND name = ?1 AND address <> ?3
     UNION SELECT story.summary FROM mention JOIN story USING (path)
     WHERE mention.kind = 'translates' AND mention.id IN (?1, ?2)
     AND story.state = 1 AND story.address <> ?3`,
    ...[translates ?? null, name, address],
  );
  return summaries(rows).map(described).sort(byLanguage);
}

function described({ language, direction, address, headline }: Summary) {
  return { language, direction, address, headline };
}

type Translation = StoryAnswer['translations'][number];

function byLanguage(a: Translation, b: Translation): number {
  return byCodeUnits(a.language, b.language) || byCodeUnits(a.address, b.address);
}
