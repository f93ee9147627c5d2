// Owns the mark of the section that is being read, in the contents beside a story.

/** A section is current while it lies across this line of the window. */
const line = '-25% 0px -75% 0px';

/** Marks the current section's link from now on. */
export function followContents(): void {
  const sections = new Map<Element, Element>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.menu a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const section = heading?.closest('section');
    if (section) sections.set(section, link);
  }
  const watch = new IntersectionObserver(
    (crossings) => {
      const left = crossings.filter(({ isIntersecting }) => !isIntersecting);
      // A section that went up out of the window stays marked until the next takes over.
      const below = left.filter(({ boundingClientRect: { top } }) => top > 0);
      for (const { target } of below) sections.get(target)?.removeAttribute('aria-current');
      const current = crossings.find(({ isIntersecting }) => isIntersecting)?.target;
      if (current === undefined) return;
      for (const [section, link] of sections) {
        if (section === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: line },
  );
  for (const section of sections.keys()) watch.observe(section);
}
