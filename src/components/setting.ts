// Owns what passages need to know of the story they stand in, handed down to every block.
import type { Inheritance } from '../edition/answers.ts';
import type { Words } from '../site/words/words.ts';
import type { Dateline, PullQuote, Story } from '../story/story.ts';

/** Where passages stand. */
export interface Setting {
  labels: Words;
  /** Of the story's page. */
  address: string;
  /** BCP 47; of the story. */
  language: string;
  /** Level of the heading above them. */
  level: number;
  /** Paragraphs that are printed with more than their own words; all others are plain. */
  marked: ReadonlySet<string>;
  /** Pull-quotes in place, by the paragraph that holds their words. */
  beside: ReadonlyMap<string, readonly PullQuote[]>;
  /** Old anchors that live on, by the passage where they do. */
  inherited: ReadonlyMap<string, Inheritance>;
  /** Printed before the words of the paragraph with this id. */
  dateline?: { paragraph: string; of: Dateline };
}

/** The setting of a story's opening. */
export function settingOf(story: Story, labels: Words, inherited: readonly Inheritance[]): Setting {
  const beside = new Map<string, PullQuote[]>();
  for (const pull of story.pullQuotes) {
    if (pull.id !== pull.paragraph) continue;
    const others = beside.get(pull.paragraph);
    if (others === undefined) beside.set(pull.paragraph, [pull]);
    else others.push(pull);
  }
  const first = story.opening.find(({ type }) => type === 'paragraph');
  return {
    labels,
    address: story.address,
    language: story.language,
    level: 1,
    beside,
    inherited: new Map(inherited.map((one) => [one.id, one])),
    marked: new Set([
      ...beside.keys(),
      ...inherited.map(({ id }) => id),
      ...(first === undefined ? [] : [first.id]),
    ]),
    ...(story.dateline !== undefined &&
      first !== undefined && { dateline: { paragraph: first.id, of: story.dateline } }),
  };
}

/** The same setting one heading deeper. */
export function deeper(setting: Setting): Setting {
  return { ...setting, level: setting.level + 1 };
}
