// Owns where old anchors stand in a page that is HTML already: in the heading where they live on, or at its
// beginning. Of these pages the headings alone are known, so none is told of as gone: what it stood above may
// be there still. In stories that is Inherited.astro.
import { toHtml } from 'hast-util-to-html';
import type { Inheritance } from '../edition/answers.ts';
import type { SafeHtml } from '../story/story.ts';

/** `html` with the anchors it has inherited. */
export function withInherited(html: SafeHtml, inherited: readonly Inheritance[]): SafeHtml {
  return inherited.reduce((page, { id, moved, removed }) => {
    const anchors = [...moved, ...removed].map(anchor).join('');
    const heading = page.indexOf(` id="${id}"`);
    const at = id === '' || heading < 0 ? 0 : page.indexOf('>', heading) + 1;
    return page.slice(0, at) + anchors + page.slice(at);
  }, html);
}

function anchor(id: string): string {
  return toHtml({ type: 'element', tagName: 'span', properties: { id }, children: [] });
}
