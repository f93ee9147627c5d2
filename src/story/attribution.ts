// Owns telling from the sentences beside a quotation who spoke. It would rather name nobody than the
// wrong one: only a name that stands right at a verb of saying counts.
import { isNameWord, nameEndingAt, wordsOf, type NamedSpeakers } from './named-speakers.ts';
import { beforeRelative, isOfAnother } from './relative-clauses.ts';
import { firstSentence, lastSentence, sentenceBefore } from './sentences.ts';
import { isVerb, type SayingWords } from './verbs-of-saying.ts';

/** What stands on both sides of one quotation in its paragraph, other quotations left out. */
export interface Beside {
  before: string;
  after: string;
  words: string;
  /** Who was last said to speak in this paragraph. */
  last: string | undefined;
}

interface Names {
  saying: SayingWords;
  speakers: NamedSpeakers;
}

interface Known extends Names {
  /** Whom “he” means; asked only where it is written. */
  last: () => string | undefined;
}

/** How far on both sides an attribution is looked for. */
const near = 200;

/** The name of who said the words; undefined where the sentences do not say it plainly. */
export function speakerBeside(
  { before, after, words, last }: Beside,
  saying: SayingWords,
  speakers: NamedSpeakers,
): string | undefined {
  const lead = lastSentence(before.slice(-near));
  const named = (): string | undefined => lastNamed(lead.earlier, { saying, speakers }, last);
  const known = { saying, speakers, last: named };
  const opening = wordsOf(lead.own);
  if (opening.slice(-6).some((word) => saying.notSaid.has(word.toLowerCase()))) return undefined;
  if (saying.capitals && isTitle(words)) return undefined;
  const introduced = introducedBy(opening, known);
  if (introduced !== undefined) return introduced;
  if (opening.length > 0) return undefined;
  const closing = wordsOf(firstSentence(after.slice(0, near)).replace(/^[\s,،.—–-]+/, ''));
  const isClosed = /[.]$/.test(words.trim()) || /^\s*\./.test(after);
  const follows = followedBy(closing, {
    ...known,
    isReport: /[.!?…]$/.test(words.trim()) || isClosed,
  });
  if (follows !== undefined && !(isClosed && lead.earlier.trim() !== '')) return follows;
  if (!isClosed || speaks(closing, saying)) return undefined;
  return saidIn(wordsOf(sentenceBefore(lead.earlier)), known);
}

/** Whom “he” means: the one name of the sentence before, or who spoke last. */
function lastNamed(earlier: string, known: Names, last: string | undefined): string | undefined {
  const words = wordsOf(sentenceBefore(earlier));
  const names = new Set<string>();
  words.forEach((word, at) => {
    if (!isNameWord(word) || isNameWord(words[at + 1])) return;
    const name = fullName(words, at, known);
    if (name !== undefined) names.add(isOfAnother(words, at, known.saying) ? '' : name);
  });
  if (names.size === 0) return last;
  if (names.has('')) return undefined;
  return names.size === 1 ? [...names][0] : undefined;
}

/** Words that are mostly capitals are a title. */
function isTitle(words: string): boolean {
  const long = words.split(/\s+/).filter((word) => word.length > 3);
  const large = long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  return long.length > 2 && large.length / long.length > 0.7;
}

function speaks(words: readonly string[], saying: SayingWords): boolean {
  return words.some((word) => isVerb(word, saying));
}

/** Trump told reporters on Monday: “…” */
function introducedBy(words: readonly string[], known: Known): string | undefined {
  const { saying } = known;
  const verb = words.findLastIndex((word) => isVerb(word, saying));
  const between = words.slice(verb + 1);
  const lastWord = words.at(-1) ?? '';
  const opens = /^[,،:—–-]$/.test(lastWord) || saying.reporting.has(lastWord.toLowerCase());
  if (verb >= 0 && between.length <= 14 && (opens || between.length === 0)) {
    const reports = between.slice(0, -1).some((word) => saying.reporting.has(word.toLowerCase()));
    if (!reports) return subjectBefore(words, verb, known) ?? subjectAfter(words, verb, known);
  }
  return according(words, known);
}

/** “…,” Trump said on Monday; “…,” said the spokesman, Dmitry Peskov. */
function followedBy(
  words: readonly string[],
  { isReport, ...known }: Known & { isReport: boolean },
): string | undefined {
  const { saying } = known;
  const verb = words.slice(0, 16).findIndex((word) => isVerb(word, saying));
  if (verb < 0) return according(words, known);
  if (isReport && saying.reporting.has(words[verb + 1]?.toLowerCase() ?? '')) return undefined;
  const subject = subjectBefore(words, verb, known);
  if (subject !== undefined) return subject;
  const begins = words.slice(0, verb).every((word) => saying.between.has(word.toLowerCase()));
  return begins ? subjectAfter(words, verb, known) : according(words.slice(0, verb), known);
}

/** A sentence that tells that somebody spoke, before one that is nothing but words in quotation marks. */
function saidIn(words: readonly string[], known: Known): string | undefined {
  const verb = words.findIndex((word) => isVerb(word, known.saying));
  if (verb < 0 || words.some((word) => known.saying.notSaid.has(word.toLowerCase())))
    return undefined;
  return subjectBefore(words, verb, known);
}

function subjectBefore(words: readonly string[], verb: number, known: Known): string | undefined {
  const { saying, last } = known;
  let at = verb - 1;
  while (at >= 0 && saying.between.has(words[at]?.toLowerCase() ?? '')) at -= 1;
  const word = words[at]?.toLowerCase() ?? '';
  if (saying.pronouns.has(word)) return last();
  if (!saying.capitals) return undefined;
  const named = (end: number, first = 0): string | undefined =>
    isOfAnother(words, end, saying) ? undefined : fullName(words, end, known, first);
  if (word !== ',') return named(at);
  const comma = words.slice(0, at).lastIndexOf(',');
  if (comma < 1 || at - comma > 14) return undefined;
  const before = named(comma - 1);
  if (before !== undefined || isOfAnother(words, comma, saying)) return before;
  return named(at - 1, comma + 1);
}

function subjectAfter(words: readonly string[], verb: number, known: Known): string | undefined {
  const { saying } = known;
  if (saying.toHearer.has(words[verb]?.toLowerCase() ?? '')) return undefined;
  const rest = beforeRelative(words.slice(verb + 1, verb + 11), saying);
  if (saying.pronouns.has(rest[0]?.toLowerCase() ?? '')) return known.last();
  if (!saying.capitals) return knownAmong(rest, known);
  for (let at = 0; at < rest.length; at++) {
    if (/^[.:;!?—–]$/.test(rest[at] ?? '')) return undefined;
    if (!isNameWord(rest[at]) || isNameWord(rest[at + 1])) continue;
    const name = fullName(rest, at, known);
    if (name !== undefined) return name;
  }
  return undefined;
}

function according(words: readonly string[], known: Known): string | undefined {
  const { saying, speakers } = known;
  for (const phrase of saying.according) {
    const at = words.findIndex((_, from) =>
      phrase.every((word, index) => words[from + index]?.toLowerCase() === word),
    );
    if (at < 0) continue;
    const after = words.slice(at + phrase.length, at + phrase.length + 8);
    const rest = beforeRelative(after, saying);
    const bare = rest.map((word) => word.replace(/^ل/, ''));
    if (!saying.capitals) return knownAmong(bare, known);
    if (saying.inflected) {
      const surname = rest.find((word, index) => isNameWord(word) && !isNameWord(rest[index + 1]));
      return surname === undefined ? undefined : speakers.inflected(surname);
    }
    return subjectAfter(['', ...rest], 0, known);
  }
  return undefined;
}

/** The first known name that stands whole among the words, where capitals do not tell. */
function knownAmong(words: readonly string[], { saying, speakers }: Names): string | undefined {
  for (let at = 0; at < words.length; at++) {
    const name = speakers.known(words.slice(Math.max(0, at - 2), at + 1));
    const title = words[at - 1] ?? '';
    if (name !== undefined) return saying.titles.has(title) ? `${title} ${words[at]}` : name;
    if (/^[.:،؛؟]$/.test(words[at] ?? '')) return undefined;
  }
  return undefined;
}

/** The full name of whoever is named by the words that end at `end`; a surname alone must be known or told in full elsewhere. */
function fullName(
  words: readonly string[],
  end: number,
  { saying, speakers }: Names,
  first = 0,
): string | undefined {
  const name = nameEndingAt(words.slice(first), end - first, saying);
  if (name.length === 0) return undefined;
  // Ms Dow need not be Martin Dow: nobody is given a name that is not theirs.
  const title = words[end - name.length] ?? '';
  if (name.length === 1 && saying.titles.has(title.toLowerCase())) return `${title} ${name[0]}`;
  const known = speakers.known(name);
  if (known !== undefined) return known;
  if (name.length > 1) return name.join(' ');
  return speakers.inStory(name[0] ?? '', saying);
}
