// Owns site.yaml: its schema, its defaults, and the typed settings every other part reads.
// Knows nothing about stories.

/** The publication, as site.yaml says it, defaults filled in. */
export interface Site {
  name: string;
  description: string;
  /** Absolute, with a closing slash: `https://example.org/news/`. */
  address: string;
  /** BCP 47. */
  language: string;
  /** IANA. */
  zone: string;
  tagline?: string;
  contact?: string;
  licence?: string;
  publisher?: { name: string; logo?: string; url?: string };
  /** Address of the page of standards. */
  principles?: string;
  desks: Desk[];
  speakers: Speaker[];
  /** Networks offered for sharing, in order. */
  share: string[];
  cards: boolean;
  search: boolean;
  offline: boolean;
  /** Extra forms of a story that are written. */
  outputs: ('json' | 'text' | 'markdown')[];
  feeds: { entries: number; hub?: string };
  face?: { text: string; heading?: string; files: string[] };
  security?: { contact: string; expires: string };
  indexnow?: string;
}

export interface Desk {
  id: string;
  name: string;
  description?: string;
}

/** A person who is quoted; `also` lists other spellings of the name. */
export interface Speaker {
  name: string;
  also: string[];
  role?: string;
}
