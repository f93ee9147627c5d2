// Owns what a reader is offered who selects words of a story: to copy exactly these, with the way to them.
import { copyAndTell, place, publicAddress } from './copy.ts';
import { element } from './element.ts';
import { fragment } from './fragment.ts';

/** Waited for after the selection changed last, in milliseconds. */
const pause = 250;
/** What is no part of the running words: marks for a returning reader, what is set large beside them, ourselves. */
const aside = '.skip,.pull,button';
const passages = 'p,li,h2,h3,h4,h5,h6,figcaption,caption,th,td,time,pre';
/** Stands at the ends of a passage until they are told apart. */
const seam = '\u2029';
const lineEnd = '\u2028';

/** Offers it from now on: `head` brings where the words are from; `words` are the offer and what is said when it was done. */
export function offerSelectedWords(
  head: HTMLElement,
  words: readonly [offer: string, done: string],
): void {
  const text = document.querySelector<HTMLElement>('.text');
  if (text === null) return;
  const offer = element('button', { type: 'button', class: 'words small' }, words[0]);
  let range = new Range();
  let asked: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    // Still drawn with the mouse.
    if (text.matches(':active')) return ask();
    const selection = getSelection();
    if (!selection?.rangeCount) return;
    range = selection.getRangeAt(0).cloneRange();
    if (!text.contains(range.commonAncestorContainer) || told(range) === '') return;
    // Inside their last passage: there it is the next stop of the keyboard.
    passageAt(range.endContainer).append(offer);
    const lines = [...range.getClientRects()];
    const { right = 0, bottom = 0 } = lines.findLast(({ width }) => width > 0) ?? {};
    place(offer, right - offer.offsetWidth / 2, bottom, text);
  };
  const ask = (): void => {
    offer.remove();
    clearTimeout(asked);
    asked = setTimeout(show, pause);
  };
  // The words stay selected.
  offer.addEventListener('pointerdown', (event) => event.preventDefault());
  offer.addEventListener('click', () => {
    const copied = `${told(range)}\n\n${head.dataset['from']}\n${wayTo(range)}`;
    void copyAndTell(copied, offer, words[1]).then(() => offer.remove());
  });
  document.addEventListener('selectionchange', ask);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') offer.remove();
  });
}

/** The words as they read: a passage each, without the numbers of notes; code as it was typed. */
function told(range: Range): string {
  if (elementAt(range.commonAncestorContainer).closest('pre')) return range.toString().trim();
  return piecesOf(range, `${aside},[role=doc-noteref]`)
    .join('\n\n')
    .replaceAll(lineEnd, '\n')
    .trim();
}

/** The public address of the passage in which the words begin, and in it of the words. */
function wayTo(range: Range): string {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const before = new Range();
  before.selectNodeContents(passageAt(startContainer));
  before.setEnd(startContainer, startOffset);
  const after = new Range();
  after.selectNodeContents(passageAt(endContainer));
  after.setStart(endContainer, endOffset);
  const chosen = {
    pieces: piecesOf(range),
    before: piecesOf(before).join(' '),
    after: piecesOf(after).join(' '),
  };
  const page = document.querySelector('main')?.textContent.replace(/\s+/gu, ' ') ?? '';
  const isThereTwice = (some: string): boolean => page.split(some).length > 2;
  const way = fragment(chosen, document.documentElement.lang, isThereTwice);
  const id = elementAt(startContainer).closest('.text [id]:not(a)')?.id ?? '';
  return publicAddress(`#${id}:~:text=${way}`);
}

/** The words of each passage of a range, in turn, spaces folded; what `without` names is left out. */
function piecesOf(range: Range, without = aside): string[] {
  const copy = range.cloneContents();
  for (const one of copy.querySelectorAll(without)) one.remove();
  for (const one of copy.querySelectorAll('br')) one.before(lineEnd);
  for (const one of copy.querySelectorAll(passages)) {
    one.before(seam);
    one.after(seam);
  }
  const text = copy.textContent.replaceAll('\u00ad', '').replace(/[ \t\r\n]+/g, ' ');
  return text.split(seam).filter((piece) => /\S/.test(piece));
}

function passageAt(node: Node): Element {
  const inside = elementAt(node);
  return inside.closest(passages) ?? inside;
}

function elementAt(node: Node): Element {
  return node instanceof Element ? node : (node.parentElement ?? document.body);
}
