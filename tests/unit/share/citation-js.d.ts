// The packages bring no types of their own; these are of what is used of them.
declare module '@citation-js/core' {
  /** References read out of text, in the fields of CSL-JSON. */
  export class Cite {
    constructor(text: string);
    readonly data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
