// Owns the mark of the section that is being read, in the contents beside a story.

/** The section is current that began last above this share of the window. */
const line = 0.25;

/** Marks the current section's link from now on. */
export function followContents(): void {
  const sections: { section: Element; link: Element }[] = [];
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.menu a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const section = heading?.closest('section');
    if (section) sections.push({ section, link });
  }
  if (sections.length === 0) return;
  let asked = false;
  const mark = (): void => {
    asked = false;
    const begun = ({ section }: { section: Element }): boolean =>
      section.getBoundingClientRect().top <= innerHeight * line;
    const current = sections.findLast(begun);
    for (const one of sections) {
      if (one === current) one.link.setAttribute('aria-current', 'true');
      else one.link.removeAttribute('aria-current');
    }
  };
  const ask = (): void => {
    if (!asked) requestAnimationFrame(mark);
    asked = true;
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask, { passive: true });
  ask();
}
