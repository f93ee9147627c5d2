// Runs in the page of search alone: makes the form, looks up what is asked while it is typed, and keeps the
// page's address in step, so that what was found can be shared and come back to.
import { element } from './element.ts';
import { isNothing, readAsked, writeAsked, type Asked } from './asked.ts';
import { Filters } from './filters.ts';
import { IndexParts } from './index-parts.ts';
import { countOf, type Labels } from './labels.ts';
import { moveByKeys } from './keys.ts';
import { Results } from './results.ts';

/** Milliseconds between a key and the search: a fast writer types on meanwhile. */
const pause = 120;

class SearchForm {
  readonly #place: HTMLElement;
  readonly #labels: Labels;
  readonly #root: URL;
  readonly #input: HTMLInputElement;
  readonly #filters: Filters;
  readonly #results: Results;
  readonly #status = element('p', { class: 'small', role: 'status' });
  #parts: IndexParts;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
    const { words = '{}', root = '' } = place.dataset;
    // The cast: as layouts/SearchPage.astro writes them.
    this.#labels = JSON.parse(words) as Labels;
    this.#root = new URL(root, location.href);
    this.#parts = new IndexParts(this.#root);
    const attributes = { type: 'search', name: 'q', autocomplete: 'off', enterkeyhint: 'search' };
    this.#input = element('input', { ...attributes, spellcheck: 'false' });
    const run = (): void => void this.#run();
    this.#filters = new Filters(this.#labels, {
      changed: () => this.#go('push'),
      opened: () => void this.#openFilters(),
    });
    const home = new URL('../', this.#root);
    this.#results = new Results(this.#labels, home, () => void this.#more());
    addEventListener('popstate', () => {
      this.#take(readAsked(location.search));
      run();
    });
  }

  /** Puts the form where the page keeps its place, and looks up what its address asks for. */
  show(): void {
    const { name, words } = this.#labels;
    const field = element('label', { class: 'words' }, element('span', { class: 'small' }, words));
    field.append(this.#input);
    const send = element('button', { type: 'submit' }, name);
    const form = element('form', { role: 'search' }, field, send, this.#filters.box);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go('push');
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#go('replace'), pause);
    });
    this.#place.append(form, this.#status, this.#results.list);
    moveByKeys(this.#place, this.#input, () => this.#results.links());
    this.#take(readAsked(location.search));
    // While the reader types the first word.
    this.#parts.open().catch(() => {});
    void this.#run();
  }

  #take(asked: Asked): void {
    this.#input.value = asked.words;
    this.#filters.choose(asked);
  }

  #now(): Asked {
    return { words: this.#input.value, ...this.#filters.chosen() };
  }

  /** Looks up what the form asks for; words that are typed one after another leave one place in the history. */
  #go(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const address = writeAsked(this.#now());
    if (address === location.search) return;
    if (how === 'push') history.pushState(undefined, '', address);
    else history.replaceState(undefined, '', address);
    void this.#run();
  }

  async #run(): Promise<void> {
    const asked = this.#now();
    const number = (this.#asked += 1);
    const still = (): boolean => number === this.#asked;
    if (isNothing(asked)) {
      this.#results.clear();
      this.#status.replaceChildren();
      if (this.#filters.box.open) await this.#openFilters();
      return;
    }
    const slow = setTimeout(
      () => still() && this.#status.replaceChildren(this.#labels.loading),
      400,
    );
    try {
      await this.#find(asked, still);
    } catch {
      // The site may have been published anew since its list was read: once more with the new one.
      this.#parts = new IndexParts(this.#root);
      await this.#find(asked, still).catch(() => still() && this.#fail());
    } finally {
      clearTimeout(slow);
    }
  }

  async #find(asked: Asked, still: () => boolean): Promise<void> {
    if (this.#filters.box.open) await this.#parts.openFilters();
    const { found, counts } = await this.#parts.search(asked);
    if (!still()) return;
    if (this.#filters.box.open) this.#filters.offer(counts);
    await this.#results.show(found, this.#parts, still);
    if (!still()) return;
    const { none, noneHelp } = this.#labels;
    const told = found.length === 0 ? `${none} ${noneHelp}` : countOf(this.#labels, found.length);
    this.#status.replaceChildren(told);
  }

  async #openFilters(): Promise<void> {
    try {
      await this.#parts.openFilters();
      const { counts } = await this.#parts.search({ ...this.#now(), filters: {} });
      this.#filters.offer(counts);
    } catch {
      this.#fail();
    }
  }

  async #more(): Promise<void> {
    await this.#results.showMore(this.#parts).catch(() => this.#fail());
  }

  #fail(): void {
    const { failed, offline, again } = this.#labels;
    const button = element('button', { type: 'button' }, again);
    button.addEventListener('click', () => {
      this.#parts = new IndexParts(this.#root);
      void this.#run();
    });
    this.#results.clear();
    this.#status.replaceChildren(navigator.onLine ? failed : offline, ' ', button);
  }
}

const place = document.querySelector<HTMLElement>('div.search');
if (place !== null) new SearchForm(place).show();
