// Owns a newsroom that edits itself at random, out of a seed: the same seed, the same edits.
import { random } from '../../random.ts';
import { Newsroom, noon, site, storyText } from './newsroom.ts';

type Fields = Record<string, unknown>;
const day = 86_400_000;
const names = Array.from({ length: 36 }, (_, index) => `story-${index}`);
const people = ['ada', 'ben', 'cleo'];
const spellings =
  'Harbour harbour Rail RAIL Water Votes Schools Police Ports Trade Courts Music'.split(' ');

/** Every kind of edit. */
const kinds =
  'add delete rename person page headline topics desk published by thread related translates ' +
  'status embargo aliases corrections body';

/** A writer whose page lay elsewhere before. */
function person(id: string, name: string): string {
  return `---\nname: ${name}\naliases: [/by/was-${id}/]\n---\nWrites.\n`;
}

/** A newsroom whose files are kept in memory too, so that a step can be taken back. */
export class RandomNewsroom extends Newsroom {
  #files = new Map<string, string>();
  readonly #stories = new Map<string, Fields>();
  readonly #random: () => number;

  constructor(seed: number) {
    super();
    this.#random = random(seed);
    const feeds = 'feeds: { entries: 4 }';
    this.write('site.yaml', `${site}speakers: [{ name: Ann Lee, also: [A. Lee] }]\n${feeds}\n`);
    for (const id of people) this.#put(`people/${id}.md`, person(id, id));
    this.#put('pages/about.md', '---\ntitle: About\nnav: yes\n---\nAbout us.\n');
    for (const name of names.slice(0, 24)) this.#save(name, this.#newStory());
  }

  /** Makes one to three edits and moves the clock; returns what takes them back. */
  step(): { edits: string[]; undo: () => void } {
    const files = new Map(this.#files);
    const stories = structuredClone([...this.#stories]);
    const now = this.now;
    const edits = Array.from({ length: 1 + this.#below(3) }, () => this.#edit());
    if (this.#chance(0.3)) this.now = noon + (this.#below(40) - 20) * day;
    const undo = (): void => {
      for (const path of this.#files.keys()) if (!files.has(path)) this.remove(path);
      for (const [path, text] of files) if (this.#files.get(path) !== text) this.write(path, text);
      this.#files = files;
      this.#stories.clear();
      for (const [name, fields] of stories) this.#stories.set(name, fields);
      this.now = now;
    };
    return { edits: [...edits, `now ${new Date(this.now).toISOString()}`], undo };
  }

  #edit(): string {
    const name = this.#pick([...this.#stories.keys()]);
    const fields = this.#stories.get(name) ?? {};
    const kind = this.#pick(kinds.split(' '));
    if (kind === 'add') {
      const free = names.filter((one) => !this.#stories.has(one));
      const added = free.length === 0 ? name : this.#pick(free);
      this.#save(added, this.#newStory());
      return `add ${added}`;
    }
    if (kind === 'delete') {
      this.#drop(name);
      return `delete ${name}`;
    }
    if (kind === 'rename') {
      const free = names.filter((one) => !this.#stories.has(one));
      const to = free.length === 0 ? name : this.#pick(free);
      this.#drop(name);
      this.#save(to, fields);
      return `rename ${name} ${to}`;
    }
    if (kind === 'person') {
      const id = this.#pick(people);
      this.#put(`people/${id}.md`, person(id, `${id} ${this.#below(3)}`));
      return `person ${id}`;
    }
    if (kind === 'page') {
      this.#put('pages/about.md', `---\ntitle: About ${this.#below(3)}\nnav: yes\n---\nUs.\n`);
      return 'page';
    }
    const change = this.#change(kind, name);
    this.#save(name, { ...fields, ...change });
    return `${name} ${JSON.stringify(change)}`;
  }

  #newStory(): Fields {
    return {
      headline: `Headline ${this.#below(1000)}`,
      ...this.#change('topics'),
      ...this.#change('desk'),
      ...this.#change('published'),
      ...this.#change('by'),
      ...(this.#chance(0.2) && this.#change('thread')),
      ...(this.#stories.size > 9 && this.#chance(0.3) && this.#change('related')),
      ...(this.#stories.size > 9 && this.#chance(0.3) && this.#change('body')),
    };
  }

  #change(field: string, own = ''): Fields {
    const others = [...this.#stories.keys()].filter((name) => name !== own);
    const some = (most: number): string[] =>
      Array.from({ length: this.#below(most + 1) }, () => this.#pick(others));
    switch (field) {
      case 'headline':
        return { headline: `Headline ${this.#below(1000)}` };
      case 'topics':
        return this.#chance(0.4)
          ? { topics: undefined }
          : { topics: Array.from({ length: this.#below(4) }, () => this.#pick(spellings)) };
      case 'desk':
        return { desk: this.#pick(['world', 'city', 'sport']) };
      case 'published':
        return { published: this.#date(90) };
      case 'by':
        return { by: this.#chance(0.5) ? [this.#pick(people)] : [{ name: 'Guest' }] };
      case 'thread':
        return { thread: this.#maybe(this.#pick(['bridge', 'strike'])) };
      case 'related':
        return { related: [...new Set(some(2))] };
      case 'translates':
        return this.#chance(0.5)
          ? { translates: this.#pick(others), language: 'uk' }
          : { translates: undefined, language: undefined };
      case 'status':
        return this.#status();
      case 'embargo':
        return { embargo: this.#maybe(`${this.#date(40, -20)}T12:00Z`) };
      case 'aliases':
        return { aliases: [`/old/${this.#below(60)}/`] };
      case 'corrections':
        return { corrections: [{ date: '2026-03-05', text: `It was ${this.#below(9)}.` }] };
      default:
        return { body: this.#body(others) };
    }
  }

  #status(): Fields {
    const status = this.#pick(['draft', 'ready', 'ready', 'withdrawn']);
    return { status, withdrawn: status === 'withdrawn' ? 'It was wrong.' : undefined };
  }

  #body(others: readonly string[]): string {
    const link = this.#chance(0.5) ? ` See [this](${this.#pick(others)}.md).` : '';
    const said = Array.from({ length: this.#below(3) }, () => this.#said()).join('');
    return `Words ${this.#below(100)}.${said}${link}`;
  }

  #said(): string {
    const words = this.#pick(['We will see', 'Never', 'It holds', 'So be it']);
    const by = this.#pick(['Ann Lee', 'A. Lee', 'Bo', 'Cy Öz']);
    if (this.#chance(0.2)) return `\n\n> ${words}.\n>\n> — ${by}\n\nMore.`;
    return this.#chance(0.3) ? ` :pull[${words}.]{by="${by}"}` : ` :said["${words},"]{by="${by}"}`;
  }

  #date(days: number, from = -days): string {
    return new Date(noon + (from + this.#below(days)) * day).toISOString().slice(0, 10);
  }

  #save(name: string, fields: Fields): void {
    this.#stories.set(name, fields);
    const { body, ...above } = fields;
    this.#put(`stories/${name}.md`, storyText(above, typeof body === 'string' ? body : undefined));
  }

  #drop(name: string): void {
    this.#stories.delete(name);
    this.#files.delete(`stories/${name}.md`);
    this.remove(`stories/${name}.md`);
  }

  #put(path: string, text: string): void {
    this.#files.set(path, text);
    this.write(path, text);
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #maybe<T>(value: T): T | undefined {
    return this.#chance(0.6) ? value : undefined;
  }

  #pick<T>(from: readonly T[]): T {
    const found = from[this.#below(from.length)];
    if (found === undefined) throw new Error('There is nothing to pick from.');
    return found;
  }
}
