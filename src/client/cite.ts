// Owns the citation of one passage: the shown citation of a story leads to the passage at which the
// page was opened.

/** Keeps the address in the citation at the passage that the page's own address names. */
export function citePassage(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-cite]');
  if (link === null) return;
  const whole = link.textContent;
  const follow = (): void => {
    const { hash } = location;
    const isHere = document.getElementById(decoded(hash.slice(1))) !== null;
    link.hash = isHere ? hash : '';
    link.textContent = isHere ? whole + hash : whole;
  };
  addEventListener('hashchange', follow);
  follow();
}

/** An anchor as the page spells it; what is no encoding stays as it is. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
