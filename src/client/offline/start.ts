// Runs once a page has come whole: starts the service worker, and offers what it makes possible. Its words
// are those of the link to /offline/ in the foot of every page.
import { element } from '../element.ts';
import { listKept } from './list.ts';
import { offerSaving } from './saving.ts';
import { showTime } from './show-time.ts';

const { root = '/', kept } = document.documentElement.dataset;
const link = document.querySelector<HTMLElement>('[data-copy]');

if (link !== null && 'serviceWorker' in navigator && 'caches' in globalThis) {
  // What lies on the device is told there, network or not.
  const isList = document.querySelector('.kept') !== null;
  if (kept !== undefined && !isList) tellCopy(link, Number(kept));
  // A private window may refuse what it has a name for.
  void startWorker(navigator.serviceWorker).catch(() => undefined);
  void Promise.all([offerSaving(root), listKept(root)]).catch(() => undefined);
}

/** Says at the foot of the window that the page is a copy, and of when. */
function tellCopy(link: HTMLElement, time: number): void {
  const [copy = '', dismiss = ''] = link.dataset['copy']?.split('|') ?? [];
  const language = link.closest<HTMLElement>('[lang]')?.lang ?? '';
  const told = element('span', {}, copy.replace('#', showTime(time, language)));
  const away = element('button', { type: 'button' }, dismiss);
  const line = element('p', { class: 'offer small', role: 'status' }, told, away);
  away.addEventListener('click', () => line.remove());
  // A returning reader may be offered something there.
  const other = document.querySelector('.offer');
  if (other === null) link.closest('footer')?.append(line);
  else other.prepend(told);
}

async function startWorker(workers: ServiceWorkerContainer): Promise<void> {
  // That of a paper which this one lies below may have given the page out.
  const own = new URL(`${root}sw.js`, location.href).href;
  const isFirst = workers.controller?.scriptURL !== own;
  const { active, waiting, installing } = await workers.register(own, { scope: root });
  if (!isFirst) return;
  // It was not there yet when this page was read.
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const page = location.href.replace(/[?#].*/s, '');
  (active ?? waiting ?? installing)?.postMessage({ page, files });
}
