// Owns how an address in site.yaml is shown: as a link where it is one, else as the words it is.

/** What a reader sees and, where it leads anywhere, the whole address. */
export interface OutsideLink {
  text: string;
  href?: string;
}

const commons = /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)\b/;

/** An e-mail address, a web address, or words; a Creative Commons licence by its short name. */
export function outsideLink(text: string): OutsideLink {
  if (/^[^\s@/]+@[^\s@/]+$/.test(text)) return { text, href: `mailto:${text}` };
  if (!/^https?:\/\/\S+$/.test(text)) return { text };
  const [, terms, version] = commons.exec(text) ?? [];
  if (terms !== undefined) return { text: `CC ${terms.toUpperCase()} ${version}`, href: text };
  return { text: text.replace(/^https?:\/\/|\/$/g, ''), href: text };
}
