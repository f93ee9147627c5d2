// Owns the dateline: lifts the place out of the opening words and cases it as a name.
// Labels in capitals (WARNING:, NATO —, Q:) stay where they are.
import type { Paragraph, Text } from 'mdast';
import { isWrittenDay } from '../../site/written-day.ts';
import { placeName } from '../place-name.ts';
import { report, type Copy } from '../copy.ts';
import type { Dateline } from '../story.ts';

const capitals = String.raw`(?:Mc|Mac|De|La|Le|Du|O['’])?\p{Lu}[\p{Lu}\p{M}.'’ʼ/-]*`;
const opening = new RegExp(
  String.raw`^(?<place>${capitals}(?:[ \u00A0]${capitals}){0,4})` +
    String.raw`(?:,[ \u00A0](?<country>\p{Lu}[\p{L}\p{M}.'’ -]{0,40}?))?` +
    String.raw`(?<written>,?[ \u00A0](?:\p{L}{3,12}\.?[ \u00A0]\d{1,2}(?:,?[ \u00A0]\d{4})?|\d{1,2}\.?[ \u00A0]\p{L}{3,12}\.?(?:[ \u00A0]\d{4})?))?` +
    String.raw`(?:[ \u00A0]\((?<agency>[\p{Lu}\p{N}][\p{L}\p{N}.& /-]{0,30})\))?` +
    String.raw`(?:[ \u00A0]?:[ \u00A0\n]+|[ \u00A0]*(?:[—–―]|---?)[ \u00A0\n]*|[ \u00A0]-[ \u00A0\n]+)(?=\S|$)`,
  'u',
);

/** Capitals that open a sentence without being a place. */
const notPlaces: ReadonlySet<string> = new Set(
  (
    'ADVICE AIDS ALERT ANALYSIS ANSWER APEC ARCHIVE ASEAN ATTENTION AUDIO AUKUS BACKGROUND BREAKING ' +
    'BREXIT BRICS BRIEF BULLETIN CLARIFICATION COMMENT COMMENTARY CORRECTED CORRECTION COVID ' +
    'COVID-19 DEVELOPING DISCLAIMER DISCLOSURE EDITORIAL EUROPOL EXCLUSIVE EXPLAINED EXPLAINER ' +
    'FACT FACTBOX FACTS FACT-CHECK FEMA FIFA FINAL FIRST FLASH HOW INTERPOL INTERVIEW IAEA IMPORTANT ' +
    'INFO INSIGHT JUST KEY LATEST LISTEN LIVE LOOK MEMO MORE NASA NATO NEW NEWS NEXT NORAD NOTE ' +
    'OBITUARY OPEC OPINION OSCE PART PHOTO PHOTOS PICTURE PICTURES PODCAST POLL PROFILE QUESTION ' +
    'QUOTE READ RECAP RESULT RESULTS REVIEW SCHEDULE SEE SOURCE SOURCES SPECIAL SPOILER STATEMENT ' +
    'SUMMARY THE TIMELINE TIP TLDR TODAY TRANSCRIPT UEFA UNDP UNESCO UNHCR UNICEF UNRWA UPDATE ' +
    'UPDATED UPDATES URGENT USAID VERDICT VIDEO WARNING WATCH WEATHER WHAT WHEN WHERE WHO WHY WINNER ' +
    'WINNERS YES ВАЖЛИВО ВАЖНО ВИДЕО ВІДЕО ДОПОВНЕНО ЄС ЗСУ МАГАТЕ МВФ МОЛНИЯ НАТО ОБСЄ ОБСЕ ' +
    'ОНОВЛЕНО ОБНОВЛЕНО ООН ТЕРМІНОВО СРОЧНО УВАГА ВНИМАНИЕ ФОТО ЮНЕСКО ЮНІСЕФ'
  ).split(' '),
);

/** Place names that begin with one of those words. */
const placesAfterAll =
  /^(?:NEW [A-Z]|THE HAGUE$|THE VALLEY$|THE PAS$|KEY (?:WEST|LARGO|BISCAYNE)$)/;

/** Takes the dateline out of the first paragraph, unless the front matter names another, or none. */
export function liftDateline(copy: Copy): void {
  const typed = copy.typedDateline;
  if (typed !== undefined && typed !== 'none') copy.dateline = typed;
  if (typed === 'none') return;
  const first = copy.tree.children[0];
  const text = first?.type === 'paragraph' ? openingText(first) : undefined;
  if (first?.type !== 'paragraph' || text === undefined) return;
  const groups = opening.exec(text.written);
  const dateline = groups === null ? undefined : readDateline(groups.groups ?? {});
  if (groups === null || dateline === undefined) return;
  if (isOtherDay(copy, first, { written: groups.groups?.['written'], dateline })) return;
  if (typed !== undefined && !isSamePlace(typed.place, dateline.place)) return;
  if (text.written.length === groups[0].length && !text.goesOn) return;
  copy.dateline = typed === undefined ? dateline : { ...dateline, ...typed };
  cut(first, text.nodes, groups[0].length);
}

/** A date in the dateline goes without saying on its own day; another one says something, and stays. */
function isOtherDay(
  copy: Copy,
  opening: Paragraph,
  { written, dateline }: { written: string | undefined; dateline: Dateline },
): boolean {
  if (written === undefined) return false;
  const typed = written.replace(/^[,\s]+/, '');
  const { day } = copy;
  if (day === undefined || isWrittenDay(typed, day, copy.language)) return false;
  report(copy, 'story/dateline-date', opening, { typed, day, place: dateline.place });
  return true;
}

interface OpeningText {
  nodes: Text[];
  written: string;
  goesOn: boolean;
}

/** The first words of a paragraph, whether or not the dateline is set strong. */
function openingText(paragraph: Paragraph): OpeningText | undefined {
  const [first, second] = paragraph.children;
  const inside = first?.type === 'strong' || first?.type === 'emphasis' ? first.children[0] : first;
  if (inside?.type !== 'text') return undefined;
  if (inside === first) {
    return { nodes: [inside], written: inside.value, goesOn: paragraph.children.length > 1 };
  }
  if (first?.type === 'strong' && first.children.length > 1) return undefined;
  const nodes = second?.type === 'text' ? [inside, second] : [inside];
  const written = nodes.map((node) => node.value).join('');
  return { nodes, written, goesOn: paragraph.children.length > nodes.length };
}

function readDateline(groups: Partial<Record<string, string>>): Dateline | undefined {
  const { place = '', country, agency, written } = groups;
  const words = place.replaceAll('\u00A0', ' ').split(' ');
  const letters = place.replace(/[^\p{L}]/gu, '').length;
  const certain = agency !== undefined || country !== undefined || written !== undefined;
  if (letters < (certain ? 2 : 4)) return undefined;
  const [firstWord = ''] = words;
  if (notPlaces.has(firstWord) && !placesAfterAll.test(words.join(' '))) return undefined;
  if (words.some((word) => word.endsWith('’S') || word.endsWith("'S"))) return undefined;
  if (words.length > 1 && words.slice(1).some((word) => notPlaces.has(word))) return undefined;
  return {
    place: placeName(place),
    ...(country === undefined ? {} : { country: country.replaceAll("'", '’') }),
    ...(agency === undefined ? {} : { agency }),
  };
}

function isSamePlace(a: string, b: string): boolean {
  const fold = (text: string): string =>
    text.normalize('NFC').toLowerCase().replaceAll("'", '’').replace(/\s+/g, ' ').trim();
  return fold(a) === fold(b);
}

/** Takes `length` characters off the front of the text nodes, empty marks included. */
function cut(paragraph: Paragraph, nodes: Text[], length: number): void {
  let left = length;
  for (const node of nodes) {
    const taken = Math.min(left, node.value.length);
    node.value = node.value.slice(taken);
    left -= taken;
  }
  const [first] = paragraph.children;
  const [inside] = nodes;
  if (inside?.value !== '' || first === undefined) return;
  paragraph.children.shift();
  const next = paragraph.children[0];
  if (next?.type === 'text') next.value = next.value.trimStart();
}
