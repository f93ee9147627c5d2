// Owns how a story is cited: in a line for a reader, and as BibTeX and RIS for the programs in which
// scholars keep what they cite. All three say the same. Written here, because the libraries that write
// BibTeX lose letters that are not Latin, and because a family name is not ours to guess.
import { absolute } from '../site/address.ts';
import { shownDay, showDay } from '../site/dates.ts';
import type { Site } from '../site/settings.ts';
import { formAddress } from '../site/share-address.ts';
import { inRow } from '../site/words/names.ts';
import { wordsId } from '../story/passage-id.ts';
import { marksOf } from '../site/words/quotation-marks.ts';
import { isBody, labelsOf, signatures, type Told } from './told.ts';

/** How a story is cited. */
interface Citation {
  /** What stands before the address. */
  words: string;
  /** Whole. */
  url: string;
  /** The same for programs, root-relative. */
  files: { name: string; address: string }[];
}

/** A citation in plain words up to the address, which comes after it: `A. Marsh, “The gate is shut,” …`. */
export function citation({ story, by }: Told, site: Site): Citation {
  const { language, headline, published, withdrawn } = story;
  const { comma, withdrawn: label } = labelsOf(story, site);
  const names = signatures(by, site).map(({ name }) => name);
  const row = inRow(names.length, language).map((part) =>
    'text' in part ? part.text : (names[part.name] ?? ''),
  );
  const [open, close] = marksOf(language).outer;
  const parts = [
    row.join(''),
    `${open}${headline}${close}${withdrawn === undefined ? '' : ` [${label}]`}`,
    site.name,
    showDay(published, language),
  ];
  const files = [
    { name: 'BibTeX', address: formAddress(story.address, 'cite.bib') },
    { name: 'RIS', address: formAddress(story.address, 'cite.ris') },
  ];
  return {
    words: parts.join(comma),
    url: absolute(site.address, story.address),
    files: site.outputs.includes('cite') ? files : [],
  };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The story as one entry of BibTeX, in UTF-8; biblatex reads `date`, BibTeX `year` and `month`. */
export function storyBibtex({ story, by }: Told, site: Site): string {
  const day = shownDay(story.published);
  const authors = signatures(by, site).map((one) => bibtexName(one, site));
  const fields = [
    ['author', braced(authors.join(' and '))],
    ['title', braced(braced(bibtexText(story.headline)))],
    ['journal', braced(bibtexText(site.name))],
    ['entrysubtype', '{newspaper}'],
    ['date', braced(day)],
    ['year', braced(day.slice(0, 4))],
    ['month', months[Number(day.slice(5, 7)) - 1] ?? ''],
    ['url', braced(absolute(site.address, story.address))],
    ['language', braced(story.language)],
    ...(story.withdrawn === undefined
      ? []
      : [['note', braced(bibtexText(withdrawal(story, site)))]]),
  ];
  const lines = fields.map(([field, value]) => `  ${field} = ${value},\n`);
  return `@article{${bibtexKey(story.name, day)},\n${lines.join('')}}\n`;
}

/** The story as one reference of RIS, in UTF-8, lines ended as the format wants them. */
export function storyRis({ story, by }: Told, site: Site): string {
  const day = shownDay(story.published);
  const fields = [
    ['TY', 'NEWS'],
    ...signatures(by, site).map(({ name }) => ['AU', name]),
    ['TI', story.headline],
    ['T2', site.name],
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['PB', site.publisher?.name ?? site.name],
    ['LA', story.language],
    ['UR', absolute(site.address, story.address)],
    ...(story.withdrawn === undefined ? [] : [['N1', withdrawal(story, site)]]),
    ['ER', ''],
  ];
  return fields.map(([tag, value = '']) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}

function withdrawal(story: Told['story'], site: Site): string {
  return `${labelsOf(story, site).withdrawn}: ${story.withdrawn}`;
}

/** A key of letters that every BibTeX reads: `2026-05-04-lock-gate`. */
function bibtexKey(name: string, day: string): string {
  const isRead = /^[a-z0-9-]+$/.test(name);
  return `${day}-${isRead ? name : wordsId('p', name).slice(2)}`;
}

/** BibTeX finds family names by itself, but not in the name of a desk or a paper, nor around a comma or an "and". */
function bibtexName(one: { name: string; address?: string }, site: Site): string {
  const name = bibtexText(one.name);
  return isBody(one, site) || /,|\band\b/i.test(name) ? braced(name) : name;
}

function braced(value: string): string {
  return `{${value}}`;
}

/** A brace counts for BibTeX even behind a backslash, so that it has to be spelled. */
const spelled: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function bibtexText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^]|[%&#$_]/g, (sign) => spelled[sign] ?? `\\${sign}`);
}
