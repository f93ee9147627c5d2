// Owns copying: what is put on the clipboard, the public address that goes with it, and the quiet word
// that it was done, or was not.
import { element } from './element.ts';

/** How long the word stays, in milliseconds. */
const stays = 2500;

const page = document.documentElement;
const status = element('p', { class: 'told small', role: 'status' });
let leaving: ReturnType<typeof setTimeout> | undefined;

/** The page's public address, or that of what `to` leads to: `#p-1a2b3c4d`, `quotes/q-1a2b3c4d/`. */
export function publicAddress(to = ''): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return new URL(to, canonical?.href ?? location.href).href;
}

/** Copies `text` and says `words` beside `near`, to the ear too; where the browser refuses, what the page has for that. */
export async function copyAndTell(text: string, near: Element, words: string): Promise<void> {
  // A region has to stand in the page before it speaks.
  if (!status.isConnected) document.body.append(status);
  const refused = document.querySelector<HTMLElement>('[data-refused]')?.dataset['refused'] ?? '';
  const told = (await copied(text)) ? words : refused;
  clearTimeout(leaving);
  leaving = setTimeout(() => status.replaceChildren(), stays);
  status.replaceChildren(told);
  const { top, left } = near.getBoundingClientRect();
  place(status, left, Math.max(0, top - status.offsetHeight));
}

/** Puts what stands absolutely in `within` at a point of the window, never out of it sideways. */
export function place(what: HTMLElement, x: number, y: number, within: Element = page): void {
  const { left, top } = within.getBoundingClientRect();
  const most = page.clientWidth - what.offsetWidth;
  what.style.translate = `${Math.max(0, Math.min(x, most)) - left}px ${y - top}px`;
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedFromBox(text);
  }
}

/** Where a page comes over http, as previews do, browsers give no clipboard. */
function copiedFromBox(text: string): boolean {
  const box = element('textarea', { class: 'skip' }, text);
  const before = document.activeElement;
  document.body.append(box);
  box.focus({ preventScroll: true });
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
