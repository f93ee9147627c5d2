// Owns the keys of the page of search: arrows go from the field through the results and back, Escape goes
// to the field, and there it empties it, as browsers do.

/** Lets keys move between `input` and `links` inside `place`. */
export function moveByKeys(
  place: HTMLElement,
  input: HTMLInputElement,
  links: () => HTMLAnchorElement[],
): void {
  place.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = links();
    const at = target === input ? -1 : all.findIndex((link) => link === target);
    if (target !== input && at < 0) return;
    if (key === 'ArrowDown') focusOn(all[at + 1], event);
    if (key === 'ArrowUp' && at >= 0) focusOn(all[at - 1] ?? input, event);
    if (key === 'Escape' && at >= 0) focusOn(input, event);
  });
}

function focusOn(element: HTMLElement | undefined, event: KeyboardEvent): void {
  if (element === undefined) return;
  event.preventDefault();
  element.focus();
}
