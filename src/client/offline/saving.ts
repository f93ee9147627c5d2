// Owns the control that saves a story on the device with its pictures, until its reader lets it go.
import { element } from '../element.ts';
import { find, shelf } from './caches.ts';
import { copyOf, noteOf } from './copy-of.ts';

/** Puts the control where a story keeps its place; `root` is where the site lies. */
export async function offerSaving(root: string): Promise<void> {
  const place = document.querySelector<HTMLElement>('.keep');
  if (place === null) return;
  const [save = '', saved = '', remove = '', failed = ''] =
    place.dataset['words']?.split('|') ?? [];
  const button = element('button', { type: 'button' });
  const status = element('span', { role: 'status' });
  const renewing = new AbortController();
  let isSaved = (await find(root, ['saved'], here())) !== undefined;
  const show = (told: string): void => {
    button.replaceChildren(isSaved ? remove : save);
    status.replaceChildren(told);
  };
  button.addEventListener('click', () => {
    button.ariaBusy = 'true';
    // Else what is let go would come back.
    renewing.abort();
    // Where the device runs short of room, what its reader saved goes last. A browser may ask, and wait for an answer.
    if (!isSaved) navigator.storage.persist().catch(() => undefined);
    void (isSaved ? letGo(root, here()) : keepHere(root))
      .then(
        () => show((isSaved = !isSaved) ? saved : ''),
        () => show(failed),
      )
      .finally(() => (button.ariaBusy = null));
  });
  show(isSaved ? saved : '');
  // After what is there, which stays where it is.
  place.append(button, status);
  // What was corrected since, and what is pictured now.
  if (isSaved && document.documentElement.dataset['kept'] === undefined) {
    keepHere(root, renewing.signal).catch(() => undefined);
  }
}

/** Removes a saved page, and the pictures that no other saved page shows. */
export async function letGo(root: string, page: string): Promise<void> {
  const saved = await shelf(root, 'saved');
  await saved.delete(page);
  const pages = (await saved.keys()).filter(({ url }) => url.endsWith('/'));
  const texts = await Promise.all(pages.map(async (one) => (await saved.match(one))?.text()));
  for (const { url } of await saved.keys()) {
    const name = url.slice(url.lastIndexOf('/') + 1);
    if (name !== '' && !texts.some((text) => text?.includes(name))) await saved.delete(url);
  }
}

function here(): string {
  return location.origin + location.pathname;
}

async function keepHere(root: string, signal?: AbortSignal): Promise<void> {
  const [saved, pages] = [await shelf(root, 'saved'), await shelf(root, 'pages')];
  const before = await find(root, ['pages', 'saved'], here());
  const now = await fetch(here()).catch(() => undefined);
  signal?.throwIfAborted();
  // What it leads to is another page: that of a sign-in, or of another story.
  if (now?.ok === true && !now.redirected) {
    const kept = Date.now();
    await saved.put(here(), copyOf(await now.text(), now.headers, { kept, read: kept }));
  } else if (before === undefined) throw new TypeError('The story cannot be fetched.');
  else await saved.put(here(), copyOf(await before.text(), before.headers, noteOf(before)));
  await pages.delete(here());
  for (const url of await picturesHere()) {
    signal?.throwIfAborted();
    if ((await saved.match(url)) === undefined) await saved.add(url);
  }
}

/** The files that this window shows of the story's pictures, those further down too. */
async function picturesHere(): Promise<string[]> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('article img')];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  return [...new Set(pictures.map((picture) => picture.currentSrc).filter((url) => url !== ''))];
}
