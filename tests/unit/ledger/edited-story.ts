// Owns a story that is edited at random, out of a seed: passages come, go, move and are reworded, headings
// are retitled, the file is renamed with an alias.
import { random } from '../../random.ts';

interface Passage {
  kind: 'paragraph' | 'heading' | 'quotation' | 'list';
  words: string[];
}

const vocabulary =
  'harbour bridge ferry inspector crack bearing engineer minister vote council storm school river train ' +
  'market winter budget court witness police doctor nurse patient island water tower signal cable bank ' +
  'loan price farmer grain truck border road tunnel mayor report letter answer question month year week ' +
  'morning evening night city village district north south east west old new large small first last open ' +
  'closed said told asked found built broke carried sent bought sold wrote read saw heard knew thought';
const words = vocabulary.split(' ');

/** A story and how it is edited. */
export class EditedStory {
  name = 'bridge';
  day = '2026-02-06';
  headline = 'Bridge closes';
  aliases: string[] = [];
  passages: Passage[] = [];
  #names = 0;
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = random(seed);
    for (const kind of 'paragraph quotation paragraph heading paragraph list paragraph heading'.split(
      ' ',
    )) {
      // The cast: the names above are kinds.
      this.passages.push(this.#passage(kind as Passage['kind']));
    }
    this.passages.push(this.#passage('paragraph'), this.#passage('quotation'));
  }

  get address(): string {
    return `/${this.day.replaceAll('-', '/')}/${this.name}/`;
  }

  get body(): string {
    return this.passages.map(written).join('\n\n');
  }

  /** Makes one edit and says which. */
  edit(): string {
    const edits: Record<string, () => void> = {
      insert: () => this.passages.splice(this.#below(this.passages.length + 1), 0, this.#passage()),
      delete: () => this.#delete(),
      reorder: () => this.#reorder(),
      reword: () => this.#reword(this.#pick(this.passages)),
      rewrite: () => Object.assign(this.#pick(this.passages), this.#passage('paragraph')),
      retitle: () => this.#retitle(),
      headline: () => void (this.headline = this.#words(4).join(' ')),
      rename: () => this.#move(() => void (this.name = `bridge-${++this.#names}`)),
      redate: () => this.#move(() => void (this.day = `2026-02-${10 + this.#below(15)}`)),
    };
    const name = this.#pick([...Object.keys(edits), 'reword', 'reword', 'insert', 'delete']);
    edits[name]?.();
    return name;
  }

  #delete(): void {
    if (this.passages.length < 5) return;
    this.passages.splice(this.#below(this.passages.length), 1 + this.#below(2));
  }

  #reorder(): void {
    const [moved] = this.passages.splice(this.#below(this.passages.length), 1);
    if (moved) this.passages.splice(this.#below(this.passages.length + 1), 0, moved);
  }

  #reword(passage: Passage): void {
    const changes = 1 + this.#below(Math.ceil(passage.words.length / 3));
    for (let change = 0; change < changes; change++) {
      passage.words.splice(this.#below(passage.words.length), this.#below(2), this.#pick(words));
    }
  }

  #retitle(): void {
    const headings = this.passages.filter(({ kind }) => kind === 'heading');
    if (headings.length > 0) this.#pick(headings).words = this.#words(3);
  }

  #move(change: () => void): void {
    const before = this.address;
    change();
    if (this.address === before) return;
    this.aliases = [...this.aliases, before].filter((alias) => alias !== this.address);
  }

  #passage(
    kind = this.#pick([
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'quotation',
      'list',
    ] as const),
  ): Passage {
    return { kind, words: this.#words(kind === 'heading' ? 3 : 12 + this.#below(30)) };
  }

  #words(count: number): string[] {
    return Array.from({ length: count }, () => this.#pick(words));
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #pick<T>(from: readonly T[]): T {
    const found = from[this.#below(from.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  }
}

function written({ kind, words: said }: Passage): string {
  const text = said.join(' ');
  switch (kind) {
    case 'paragraph':
      return `${text}.`;
    case 'heading':
      return `## ${text}`;
    case 'quotation':
      return `> ${text}.\n>\n> — Ines Calder, engineer`;
    case 'list':
      return `- ${text}\n- ${said.toReversed().join(' ')}`;
  }
}
