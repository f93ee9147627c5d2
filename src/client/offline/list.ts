// Owns the list of what lies on the device, on the page that the layout OfflinePage keeps for it.
import { element } from '../element.ts';
import { copiesOn, shelf } from './caches.ts';
import { noteOf } from './copy-of.ts';
import { letGo } from './saving.ts';
import { showTime } from './show-time.ts';

/** In the words that the page brings; each part by its shelf. */
interface Labels {
  language: string;
  titles: Record<Part, string>;
  none: string;
  kept: string;
  remove: string;
  removeAll: string;
  missed: string;
  again: string;
}

type Part = 'saved' | 'read' | 'newest';

interface Copy {
  part: Part;
  url: string;
  kept: number;
  headline: string;
  language: string;
  direction: string;
  /** Milliseconds since 1970. */
  order: number;
}

const parts: readonly Part[] = ['saved', 'read', 'newest'];

/** Makes the list; `root` is where the site lies. */
export async function listKept(root: string): Promise<void> {
  const place = document.querySelector<HTMLElement>('.kept');
  if (place === null) return;
  // The cast: as layouts/OfflinePage.astro writes them.
  const labels = JSON.parse(place.dataset['words'] ?? '{}') as Labels;
  await show(place, root, labels);
  const tellMissed = (): void => {
    place.querySelector('.notice')?.remove();
    const missed = missedAddress(root);
    if (missed !== undefined) place.prepend(notice(missed, labels));
  };
  tellMissed();
  addEventListener('hashchange', tellMissed);
}

/** The page that was asked for in vain, as the worker writes it behind the address of this one. */
function missedAddress(root: string): URL | undefined {
  // One slash: behind two stands another host.
  if (!/^#\/(?!\/)/.test(location.hash)) return undefined;
  const url = new URL(location.origin + location.hash.slice(1));
  return url.pathname.startsWith(root) ? url : undefined;
}

function notice({ href, pathname }: URL, { missed, again }: Labels): HTMLElement {
  const address = element('bdi', { dir: 'ltr' }, decoded(pathname));
  const link = element('a', { href }, again);
  return element('p', { class: 'notice small' }, missed, ' ', address, ' ', link);
}

/** An address as it is read; what is no encoding stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

async function show(place: HTMLElement, root: string, labels: Labels): Promise<void> {
  const copies = [...(await storiesOn(root, 'saved')), ...(await storiesOn(root, 'pages'))];
  const again = async (): Promise<void> => {
    await show(place, root, labels);
    // What was pressed is gone.
    place.querySelector<HTMLElement>('h2')?.focus();
  };
  const sections = parts.flatMap((part) => {
    const those = copies.filter((copy) => copy.part === part);
    if (those.length === 0 && part !== 'saved') return [];
    const made = section(part, those, labels);
    made.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const { url } = target.dataset;
      const chosen = those.filter((copy) => url === undefined || copy.url === url);
      void remove(root, chosen).then(again);
    });
    return [made];
  });
  for (const old of place.querySelectorAll('section')) old.remove();
  place.append(...sections);
}

function section(part: Part, copies: readonly Copy[], labels: Labels): HTMLElement {
  const heading = element('h2', { tabindex: '-1' }, labels.titles[part]);
  if (copies.length === 0) return element('section', {}, heading, element('p', {}, labels.none));
  const rows = copies.map((copy) => row(copy, labels));
  const list = element('ol', { class: 'plain stories' }, ...rows);
  if (part === 'newest' || copies.length < 2) return element('section', {}, heading, list);
  const all = element('button', { type: 'button', class: 'small' }, labels.removeAll);
  return element('section', {}, heading, list, all);
}

function row(copy: Copy, { language, kept, remove }: Labels): HTMLElement {
  const { url, headline, language: lang, direction: dir } = copy;
  const title = element('h3', { lang, dir }, element('a', { href: url, class: 'quiet' }, headline));
  const told = element(
    'p',
    { class: 'small soft' },
    kept.replace('#', showTime(copy.kept, language)),
  );
  if (copy.part !== 'newest') {
    const name = `${remove}: ${headline}`;
    const attributes = { type: 'button', 'data-url': url, 'aria-label': name };
    told.append(' · ', element('button', attributes, remove));
  }
  return element('li', {}, title, told);
}

async function remove(root: string, copies: readonly Copy[]): Promise<void> {
  const pages = await shelf(root, 'pages');
  for (const { part, url } of copies) {
    if (part === 'saved') await letGo(root, url);
    else await pages.delete(url);
  }
}

/** The stories on a shelf: those that were read last come first, and of what nobody has read the newest. */
async function storiesOn(root: string, name: 'saved' | 'pages'): Promise<Copy[]> {
  const found: Copy[] = [];
  for (const [url, response] of await copiesOn(root, name)) {
    const story = url.endsWith('/') ? headOf(await response.text()) : undefined;
    if (story === undefined) continue;
    const { kept, read } = noteOf(response);
    const part = name === 'saved' ? 'saved' : read === undefined ? 'newest' : 'read';
    found.push({ ...story, part, url, kept, order: read ?? story.order });
  }
  return found.toSorted((a, b) => b.order - a.order);
}

/** What a story says of itself; undefined for what is none. A whole page is not parsed: its policy would refuse its styles here. */
function headOf(
  html: string,
): Pick<Copy, 'headline' | 'language' | 'direction' | 'order'> | undefined {
  const [, page = '', head] =
    /(<html[^>]*>).*?(<main[^>]* class="story".*?<\/header>)/s.exec(html) ?? [];
  if (head === undefined) return undefined;
  const story = new DOMParser().parseFromString(page + head, 'text/html');
  const headline = story.querySelector('h1')?.textContent.trim() ?? '';
  const { lang: language, dir: direction } = story.documentElement;
  const order = Date.parse(story.querySelector('time')?.dateTime ?? '');
  return { headline, language, direction, order };
}
