// Owns what this device keeps for the site, under names of which the site's own place is a part: two
// sites of one host do not mix. A browser that keeps nothing (a private window) changes nothing else.

function nameOf(what: string): string {
  return `stet${document.documentElement.dataset['root']}${what}`;
}

/** What was kept; undefined where nothing was, or the browser refuses. */
export function kept(what: string): string | undefined {
  try {
    return localStorage.getItem(nameOf(what)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text for the next page and the next visit. */
export function keep(what: string, text: string): void {
  try {
    localStorage.setItem(nameOf(what), text);
  } catch {
    // Full or refused: the page reads as well without.
  }
}
