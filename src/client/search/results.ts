// Owns the list of what was found: eight at a time, each with its headline and marked words.
import { element } from './element.ts';
import { excerpt } from './excerpt.ts';
import type { IndexParts, Shown } from './index-parts.ts';
import type { Labels } from './labels.ts';
import type { Found } from './part.ts';

const atOnce = 8;

export class Results {
  readonly list = element('ol', { class: 'found plain' });
  readonly #more: HTMLButtonElement;
  readonly #labels: Labels;
  /** The root of the site. */
  readonly #home: URL;
  #rest: Found[] = [];

  constructor(labels: Labels, home: URL, more: () => void) {
    this.#labels = labels;
    this.#home = home;
    this.#more = element('button', { type: 'button', class: 'more' }, labels.more);
    this.#more.addEventListener('click', more);
  }

  /** Shows the first of what was found in place of what is shown. Gives nothing new where `still` says no by then. */
  async show(found: Found[], parts: IndexParts, still: () => boolean): Promise<void> {
    const items = await this.#items(found.slice(0, atOnce), parts);
    if (!still()) return;
    this.#rest = found.slice(atOnce);
    this.list.replaceChildren(...items);
    this.#offerMore();
  }

  /** Shows the next, and takes the reader to the first of them. */
  async showMore(parts: IndexParts): Promise<void> {
    const items = await this.#items(this.#rest.slice(0, atOnce), parts);
    this.#rest = this.#rest.slice(atOnce);
    this.list.append(...items);
    this.#offerMore();
    items[0]?.querySelector('a')?.focus();
  }

  /** Shows nothing. */
  clear(): void {
    this.#rest = [];
    this.list.replaceChildren();
    this.#more.remove();
  }

  /** The links to stories, in order. */
  links(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll('a')];
  }

  #offerMore(): void {
    if (this.#rest.length > 0) this.list.after(this.#more);
    else this.#more.remove();
  }

  #items(found: readonly Found[], parts: IndexParts): Promise<HTMLElement[]> {
    return Promise.all(found.map(async (one) => this.#item(one, await parts.shown(one))));
  }

  #item({ places }: Found, shown: Shown): HTMLElement {
    const { kinds, desks } = this.#labels;
    const { headline, address, date, kind, desk, language, direction, words } = shown;
    const own = { lang: language, dir: direction };
    const { href } = new URL(encodeURI(address.slice(1)), this.#home);
    const link = element('a', { href, class: 'quiet' }, headline);
    const label = element('span', { class: 'kind' }, kinds[kind] ?? kind);
    const beside = [desks[desk] ?? desk, date].join(' · ');
    return element(
      'li',
      {},
      ...(kind === 'report' ? [] : [label]),
      element('h2', own, link),
      element('p', own, ...excerpt(words, places)),
      element('p', { class: 'small' }, beside),
    );
  }
}
