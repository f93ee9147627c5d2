// Owns in which other forms a story or a quotation is printed, and of what an address is a form.
import type { Site } from '../site/settings.ts';
import { formAddress, type FormName } from '../site/share-address.ts';

/** The forms of a story, by what site.yaml calls them under `outputs`. */
const ofStories: Readonly<Record<Site['outputs'][number], readonly FormName[]>> = {
  json: ['story.json'],
  text: ['story.txt'],
  markdown: ['story.md'],
  cite: ['cite.bib', 'cite.ris'],
  embed: ['oembed.json', 'embed/'],
};
const card = 'card.png';
const anyForm =
  /(?<=\/)(?:story\.(?:json|txt|md)|cite\.(?:bib|ris)|oembed\.json|embed\/|card\.png)$/;
const anyStory = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/(?:quotes\/[^/]+\/)?$/;
const ofAnyQuotation = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/quotes\/[^/]+\/(?:embed\/)?$/;
const anyQuotation = /\/quotes\/[^/]+\/$/;

/** The addresses of a story's other forms that site.yaml asks for. */
export function storyForms(address: string, site: Site): string[] {
  return [...site.outputs.flatMap((output) => ofStories[output]), ...cards(site)].map((form) =>
    formAddress(address, form),
  );
}

/** The addresses of a quotation's other forms that site.yaml asks for. */
export function quotationForms(address: string, site: Site): string[] {
  const embeds = site.outputs.includes('embed') ? ofStories.embed : [];
  return [...embeds, ...cards(site)].map((form) => formAddress(address, form));
}

function cards(site: Site): readonly FormName[] {
  return site.cards ? [card] : [];
}

/** The address of which another is a form that site.yaml asks for, by its spelling alone; undefined where it is none. */
export function ofForm(address: string, site: Site): string | undefined {
  const [form] = anyForm.exec(address) ?? [];
  if (form === undefined) return undefined;
  const of = address.slice(0, -form.length);
  // A story may itself be called "embed".
  if (!anyStory.test(of)) return undefined;
  const forms = anyQuotation.test(of) ? quotationForms(of, site) : storyForms(of, site);
  return forms.includes(address) ? of : undefined;
}

/** Whether an address is spelled like that of a quotation, or of its frame. */
export function isOfQuotation(address: string): boolean {
  return ofAnyQuotation.test(address);
}

/** Whether an address is spelled like that of a form. */
export function isForm(address: string): boolean {
  return anyForm.test(address);
}

/** Whether an address is that of a form which is no page. */
export function isFileForm(address: string): boolean {
  return isForm(address) && !address.endsWith('/');
}

/** Whether a form tells the story whole, and not only what stands above its text. */
export function holdsBody(address: string): boolean {
  return /\/story\.(?:json|txt|md)$/.test(address);
}
