// Owns ids that are kept as digests alone, so that those of a withdrawn story's headings tell no words.
import { hash } from 'node:crypto';
import type { PassagePromise, StoryPromise } from './passages.ts';

const veil = '#';

/** An id that is kept as a digest alone. */
export function isVeiled(id: string): boolean {
  return id.startsWith(veil);
}

/** The promise of a withdrawn story: ids that are a heading's words are kept as digests alone. */
export function veiled(promise: StoryPromise): StoryPromise {
  const hide = (id: string): string => (isHashOfWords(id) || isVeiled(id) ? id : veilOf(id));
  return {
    ...promise,
    passages: promise.passages.map(([id, ...rest]) => [hide(id), ...rest]),
    heirs: promise.heirs.map(([old, now, how]) => [hide(old), hide(now), how]),
    quotationHeirs: promise.quotationHeirs.map(([old, now, how]) => [old, hide(now), how]),
  };
}

/** Whether an id says nothing of the words: a digest of them, or a number. */
function isHashOfWords(id: string): boolean {
  return id === '' || /^(?:[pq]-[a-z2-7]{8}(?:-\d+)?|fn-\d+)$/.test(id);
}

function veilOf(id: string): string {
  return `${veil}${hash('sha256', id).slice(0, 16)}`;
}

/** The promise with every digest that is one of a present id taken for that id. */
export function unveiled(promise: PassagePromise, ids: ReadonlySet<string>): PassagePromise {
  const { passages, heirs, quotationHeirs } = promise;
  const named = [...passages, ...heirs, ...quotationHeirs].flatMap(([a, b]) => [a, b]);
  if (!named.some(isVeiled)) return promise;
  const known = new Map([...ids].map((id) => [veilOf(id), id]));
  const show = (id: string): string => known.get(id) ?? id;
  return {
    ...promise,
    passages: passages.map(([id, ...rest]) => [show(id), ...rest]),
    heirs: heirs.map(([old, now, how]) => [show(old), show(now), how]),
    quotationHeirs: quotationHeirs.map(([old, now, how]) => [old, show(now), how]),
  };
}
