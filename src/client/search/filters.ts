// Owns what narrows a search: a list of values for each filter, opened on demand, and the order of results.
import { element } from './element.ts';
import { filterNames, type Asked, type FilterName } from './asked.ts';
import { valueName, type Labels } from './labels.ts';
import type { Counts } from './part.ts';

export class Filters {
  readonly box: HTMLDetailsElement;
  readonly #labels: Labels;
  readonly #lists: Record<FilterName, HTMLSelectElement>;
  readonly #order: HTMLSelectElement;

  /** `changed` is called when a reader chooses, `opened` when the values are wanted. */
  constructor(labels: Labels, { changed, opened }: { changed: () => void; opened: () => void }) {
    this.#labels = labels;
    const made = filterNames.map((name) => [name, element('select', {})] as const);
    // The cast: one for each name.
    this.#lists = Object.fromEntries(made) as Record<FilterName, HTMLSelectElement>;
    this.#order = element(
      'select',
      {},
      element('option', { value: '' }, labels.orders.best),
      element('option', { value: 'newest' }, labels.orders.newest),
    );
    this.box = element(
      'details',
      { class: 'narrow small' },
      element('summary', {}, labels.narrow),
      ...made.map(([name, list]) => labelled(labels.filters[name], list)),
      labelled(labels.order, this.#order),
    );
    this.box.addEventListener('change', changed);
    this.box.addEventListener('toggle', () => {
      if (this.box.open) opened();
    });
  }

  /** What is chosen. */
  chosen(): Pick<Asked, 'filters' | 'newest'> {
    const chosen = filterNames.flatMap((name) => {
      const { value } = this.#lists[name];
      return value === '' ? [] : [[name, value] as const];
    });
    return { filters: Object.fromEntries(chosen), newest: this.#order.value === 'newest' };
  }

  /** Shows a search that was asked for by an address, its values known or not yet. */
  choose({ filters, newest }: Asked): void {
    this.#order.value = newest ? 'newest' : '';
    for (const name of filterNames)
      this.#fill(name, { [filters[name] ?? '']: undefined }, filters[name]);
    if (newest || Object.keys(filters).length > 0) this.box.open = true;
  }

  /** Offers the values that there are, with how many stories each has; what is chosen stays chosen. */
  offer(counts: Counts): void {
    for (const name of filterNames) {
      const { value } = this.#lists[name];
      this.#fill(name, { ...(value === '' ? {} : { [value]: 0 }), ...counts[name] }, value);
    }
  }

  #fill(name: FilterName, values: Record<string, number | undefined>, chosen = ''): void {
    const labels = this.#labels;
    const { compare } = new Intl.Collator(labels.language, { numeric: true });
    const numbers = new Intl.NumberFormat(labels.language);
    const options = Object.entries(values)
      .filter(([value, count]) => value !== '' && (count !== 0 || value === chosen))
      .map(([value, count]) => ({ value, count, title: valueName(labels, name, value) }))
      .sort((a, b) => (name === 'year' ? -1 : 1) * compare(a.title, b.title))
      .map(({ value, count, title }) => {
        const told = count === undefined ? title : `${title} (${numbers.format(count)})`;
        return element('option', { value }, told);
      });
    const list = this.#lists[name];
    list.replaceChildren(element('option', { value: '' }, labels.any), ...options);
    list.value = chosen;
  }
}

function labelled(label: string, list: HTMLSelectElement): HTMLLabelElement {
  return element('label', {}, label, list);
}
