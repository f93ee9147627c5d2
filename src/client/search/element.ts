// Owns how the page of search makes markup, as client/element.ts does. Its own copy: what two scripts have
// in common the bundler puts into a third file, which every page would have to fetch.

/** A new element with its attributes, holding `inside`. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}
