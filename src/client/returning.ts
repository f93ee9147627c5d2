// Owns what a returning reader of a story is offered: the place where they stopped, and marks at the
// paragraphs that are new to them. All of it stays on the device.
import { keep, kept } from './device.ts';
import { element } from './element.ts';
import { lastVisit, newSince, signOf, withVisit } from './visits.ts';

const keptAs = 'stories';

/** Offers what the last visit left, and remembers this one when the page is left. `head` brings the words. */
export function helpReturning(head: HTMLElement): void {
  const passages = [...document.querySelectorAll<HTMLElement>('article :is(p,li)[id^="p-"]')];
  const story = location.pathname;
  const last = lastVisit(kept(keptAs), story);
  const ids = passages.map(({ id }) => id);
  const fresh = last === undefined ? [] : newSince(last, ids);
  const { resume = '', since = '' } = head.dataset;
  const unread = new Set(fresh);
  const watch = new IntersectionObserver((crossings) => {
    for (const { target, isIntersecting } of crossings)
      if (isIntersecting) unread.delete(target.id);
  });
  for (const passage of passages) {
    if (!unread.has(passage.id)) continue;
    mark(passage, since);
    watch.observe(passage);
  }
  const links: [id: string | undefined, words: string][] = [
    [last?.stopped, resume],
    [fresh[0], since],
  ];
  if (opened()) offer(head, links);
  let stopped = last?.stopped;
  const remember = (): void => {
    stopped = placeIn(passages, stopped);
    // What is new stays so until it has been in view: a reload at the top loses no mark.
    const seen = ids.filter((id) => !unread.has(id)).map(signOf);
    keep(keptAs, withVisit(kept(keptAs), story, { seen: seen.join(''), stopped }));
  };
  addEventListener('pagehide', remember);
  // A phone may never tell more than this of a page that it closes.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') remember();
  });
}

/** Whether the story was opened at its beginning: no anchor, and no reload that keeps its place. */
function opened(): boolean {
  const [how] = performance.getEntriesByType('navigation');
  return (
    location.hash === '' && how instanceof PerformanceNavigationTiming && how.type === 'navigate'
  );
}

/** Id of the first paragraph in view; none at the end, and `before` while the first screen is in view. */
function placeIn(passages: readonly HTMLElement[], before: string | undefined): string | undefined {
  const end = passages.at(-1)?.getBoundingClientRect().bottom ?? 0;
  if (end < innerHeight) return undefined;
  if (scrollY < innerHeight) return before;
  return passages.find((passage) => passage.getBoundingClientRect().bottom > 0)?.id;
}

function mark(passage: HTMLElement, label: string): void {
  passage.dataset['fresh'] = '';
  passage.prepend(element('span', { class: 'skip' }, label, '. '));
}

/** A line at the foot of the window, until one of its links is followed or it is sent away. */
function offer(head: HTMLElement, links: readonly [id: string | undefined, words: string][]): void {
  const there = links.flatMap(([id, words]) =>
    id !== undefined && document.getElementById(id) !== null
      ? [element('a', { href: `#${id}` }, words)]
      : [],
  );
  if (there.length === 0) return;
  const away = element('button', { type: 'button' }, head.dataset['dismiss'] ?? '');
  const line = element('p', { class: 'offer small' }, ...there, away);
  line.addEventListener('click', ({ target }) => {
    if (target !== line) line.remove();
  });
  head.closest('main')?.prepend(line);
}
