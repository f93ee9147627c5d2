// Owns the choice of light or dark and of the size of text, and the control that offers it. The choice
// is applied before a page shows by the script in components/Boot.astro, which reads what is kept here.
import { keep, kept } from './device.ts';
import { element } from './element.ts';

const page = document.documentElement;
/** As components/Boot.astro takes it apart: `dark 3`. */
const keptAs = 'appearance';

/** An attribute of the page: what may be chosen, and what holds where nothing was. */
interface Choice {
  name: 'scheme' | 'size';
  values: readonly string[];
  usual: string;
}

const choices: readonly Choice[] = [
  { name: 'scheme', values: ['light', 'dark', 'system'], usual: 'system' },
  { name: 'size', values: ['1', '2', '3', '4'], usual: '2' },
];

/** Puts the control where the page keeps its place, in the words it brings. */
export function offerAppearance(): void {
  const place = document.querySelector<HTMLElement>('.appearance');
  if (place === null) return;
  const word = element('summary', {}, place.dataset['label'] ?? '');
  const panel = element('div', { class: 'panel' }, ...choices.map((one) => group(place, one)));
  const control = element('details', {}, word, panel);
  place.append(control);
  show(place);
  place.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(target);
  });
  place.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !control.open) return;
    control.open = false;
    word.focus();
  });
  const leave = ({ target }: Event): void => {
    if (target instanceof Node && !place.contains(target)) control.open = false;
  };
  document.addEventListener('focusin', leave);
  document.addEventListener('pointerdown', leave);
  const again = (): void => {
    const values = kept(keptAs)?.split(' ') ?? [];
    choices.forEach(({ name, usual }, index) => (page.dataset[name] = values[index] ?? usual));
    show(place);
  };
  // Chosen on another page while this one lay in the browser's memory or in another tab.
  addEventListener('storage', again);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && kept(keptAs) !== undefined) again();
  });
}

/** The labels are the group's own and one for each value, told apart by a bar. */
function group(place: HTMLElement, { name, values }: Choice): HTMLElement {
  const [title = '', ...labels] = place.dataset[name]?.split('|') ?? [];
  const options = values.map((value, index) =>
    element('label', {}, element('input', { type: 'radio', name, value }), labels[index] ?? ''),
  );
  return element('fieldset', {}, element('legend', {}, title), ...options);
}

function choose({ name, value }: HTMLInputElement): void {
  page.dataset[name] = value;
  keep(keptAs, choices.map((one) => valueOf(one)).join(' '));
}

function valueOf({ name, usual }: Choice): string {
  return page.dataset[name] ?? usual;
}

function show(place: HTMLElement): void {
  for (const one of choices) {
    const mine = `[name="${one.name}"][value="${valueOf(one)}"]`;
    const chosen = place.querySelector<HTMLInputElement>(mine);
    if (chosen !== null) chosen.checked = true;
  }
}
