// Owns the controls of sharing a page, in the places and words that components/Share.astro prints: what
// copies, what asks for a Mastodon server, and the system's own sheet where there is one.
import { copyAndTell, publicAddress } from './copy.ts';
import { keep, kept } from './device.ts';
import { element } from './element.ts';
import { mastodonAddress } from './mastodon.ts';

/** Puts the controls where the page keeps their places. */
export function offerSharing(): void {
  const row = document.querySelector<HTMLElement>('div.share');
  if (row === null) return;
  const { words = '', quotation: text = '' } = row.dataset;
  const [linkCopied = '', copied = '', server = '', apps = ''] = words.split('|');
  const control = (place: Element, name: string, act: (event: Event) => void): void => {
    const button = element('button', { type: 'button' }, name);
    button.addEventListener('click', act);
    place.append(button);
  };
  for (const place of row.querySelectorAll<HTMLElement>('[data-name]')) {
    const { name = '', status, whole } = place.dataset;
    control(place, name, () => {
      if (status !== undefined) toMastodon(status, server);
      else if (whole === undefined) void copyAndTell(publicAddress(), place, linkCopied);
      else void copyAndTell(`${text}\n${publicAddress()}`, place, copied);
    });
  }
  if (!('share' in navigator)) return;
  const open = (event: Event): void => {
    event.preventDefault();
    // Refused when the reader thinks better of it.
    navigator.share({ title: document.title, text, url: publicAddress() }).catch(() => {});
  };
  control(row, apps, open);
  document.querySelector('a.share')?.addEventListener('click', open);
}

/** Asks for the reader's server, again where the answer is none, keeps it on the device and leaves for it. */
function toMastodon(status: string, question: string): void {
  let server = kept('mastodon') ?? '';
  let href: string | undefined;
  while (href === undefined) {
    server = prompt(question, server) ?? '';
    if (server === '') return;
    href = mastodonAddress(server, status);
  }
  keep('mastodon', server);
  element('a', { href, rel: 'noreferrer' }).click();
}
