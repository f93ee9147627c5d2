// Owns what is seen on an open page: what runs out of it sideways, and words that lie on other words.
import type { Page } from '@playwright/test';

/** By how many pixels the page can be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** A line of words on the page, and which block it is of; in pixels. */
interface Line {
  block: number;
  words: string;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Pairs of passages, of different blocks, whose lines lie on one another; each by its first words. */
export async function overlaps(page: Page): Promise<string[]> {
  const lines = (await linesOf(page)).sort((a, b) => a.top - b.top);
  const found = new Set<string>();
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next];
      if (other === undefined || other.top >= one.bottom) break;
      if (one.block === other.block) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      if (across > 1.5 && down > 1.5) found.add(`"${one.words}" on "${other.words}"`);
    }
  });
  return [...found].slice(0, 5);
}

/** Every line of words that is seen on the page. */
function linesOf(page: Page): Promise<Line[]> {
  return page.evaluate(() => {
    const blockOf = (element: Element | null): Element | null =>
      element !== null && getComputedStyle(element).display.startsWith('inline')
        ? blockOf(element.parentElement)
        : element;
    const known = new Map<Element, boolean>();
    const cut = (element: Element | null): boolean => {
      if (element === null) return false;
      const before = known.get(element);
      if (before !== undefined) return before;
      const { overflow, clipPath } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const small = overflow !== 'visible' && width * height <= 4;
      const is = clipPath !== 'none' || small || cut(element.parentElement);
      known.set(element, is);
      return is;
    };
    const lines: Line[] = [];
    const blocks = new Map<Element | null, number>();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || (node.textContent ?? '').trim() === '' || cut(parent)) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const block = blockOf(parent);
      if (!blocks.has(block)) blocks.set(block, blocks.size);
      const words = (block?.textContent ?? '').trim().slice(0, 40);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { top, bottom, left, right } of range.getClientRects()) {
        // The box of a font is taller than its letters: tight lines touch where no ink does.
        const trim = (bottom - top) * 0.25;
        if (bottom + scrollY <= 0 || right - left < 2) continue;
        const place = { top: top + trim, bottom: bottom - trim, left, right };
        lines.push({ block: blocks.get(block) ?? 0, words, ...place });
      }
    }
    return lines;
  });
}

/** A part of a page that was moved after it had been shown, and by how much, as Chromium reckons it. */
interface Shift {
  value: number;
  moved: string[];
}

/** Everything that moves while the page loads; nothing in a page that stands still. */
export async function shifts(page: Page, address: string): Promise<Shift[]> {
  await page.goto(address, { waitUntil: 'load' });
  return page.evaluate(
    () =>
      new Promise<Shift[]>((resolve) => {
        const found: Shift[] = [];
        const watch = new PerformanceObserver((list) => {
          for (const one of list.getEntries()) {
            // The cast: TypeScript's DOM types do not know this kind of entry.
            const { value, sources } = one as unknown as {
              value: number;
              sources: { node: Node | null }[];
            };
            const moved = sources.map(({ node }) => {
              const element = node instanceof Element ? node : node?.parentElement;
              return element?.outerHTML.slice(0, 80) ?? '';
            });
            found.push({ value, moved });
          }
        });
        watch.observe({ type: 'layout-shift', buffered: true });
        void document.fonts.ready.then(() => setTimeout(() => resolve(found), 150));
      }),
  );
}
