// Owns what a click on the mark beside a passage does: its link is copied, the passage is marked and the
// address bar has it, and nothing moves. Without script it is a link like any other.
import { copyAndTell, publicAddress } from './copy.ts';

/** Copies permanent links from now on; `words` says that it was done. */
export function copyPermalinks(words: string): void {
  const { style } = document.documentElement;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.here')) {
    link.addEventListener('click', (event) => {
      // Asked for a tab or a window of its own.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void copyAndTell(publicAddress(link.getAttribute('href') ?? ''), link, words);
      if (!link.hash) return;
      // Browsers scroll to what the address names when they next draw: where it is, it stays.
      style.scrollPaddingTop = `${(link.parentElement ?? link).getBoundingClientRect().top}px`;
      location.replace(link.hash);
      link.focus({ preventScroll: true });
      requestAnimationFrame(() => requestAnimationFrame(() => (style.scrollPaddingTop = '')));
    });
  }
}
