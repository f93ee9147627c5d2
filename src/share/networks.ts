// Owns the addresses at which networks and mail take what is shared. Each form is the network's own, and
// where it is documented stands beside it. Nothing is fetched from any of them.
import type { ShareWay } from '../site/settings.ts';

/** What is shared. */
export interface Shared {
  /** Absolute. */
  url: string;
  /** The matter in one line. */
  title: string;
  /** The same with as much as there is room for; left out where the title is all. */
  line?: (room: Room) => string;
  /** A quotation whole: its words, who said them, and where they stand. */
  quotation?: string;
}

/** How much is taken in, counted as the one who takes it counts. */
export interface Room {
  most: number;
  measure: (text: string) => number;
}

/** Ways that need a script; all others are plain links. */
export type Control = 'copy' | 'mastodon';

/** A way of sharing as a page offers it. Mail is called what the page's language calls it. */
export type Way =
  | { way: 'email'; href: string }
  | { way: Exclude<ShareWay, Control | 'email'>; name: string; href: string }
  | { way: 'copy' }
  | { way: 'mastodon'; name: string; status: string };

type Fields = Readonly<Record<string, string>>;
type Form = (shared: Shared) => readonly [to: string, fields: Fields];

/** RFC 6068, 2 and 5: lines of a body end in CRLF. */
const email: Form = ({ url, title, quotation }) => {
  const lines = quotation === undefined ? [] : [...quotation.split('\n'), ''];
  return ['mailto:', { subject: title, body: [...lines, url].join('\r\n') }];
};

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Graphemes, counted one by one only where they could be fewer than the code units. */
function graphemes(text: string): number {
  return /^[\p{L}\p{P}\p{Zs}\p{Nd}]*$/u.test(text)
    ? [...text].length
    : [...segmenter.segment(text)].length;
}

/** docs.x.com, Counting characters: signs outside of these ranges weigh two. */
function weighed(text: string): number {
  return [...text].reduce((sum, sign) => sum + (light.test(sign) ? 1 : 2), 0);
}

const light = /[\0-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/u;
/** A link weighs 23 there, whatever its length, and a space stands before it. */
const afterLink = 24;

/** No limit that a quotation could reach. */
const long: Room = { most: Infinity, measure: graphemes };
/** docs.joinmastodon.org: a post has 500 signs, of which a link takes 23. */
const toot: Room = { most: 500 - 23, measure: graphemes };

const networks: Readonly<
  Record<Exclude<ShareWay, Control | 'email'>, { name: string; form: Form }>
> = {
  /** docs.bsky.app, Action Intent Links. */
  bluesky: {
    name: 'Bluesky',
    form: (shared) => [
      'https://bsky.app/intent/compose',
      // docs.bsky.app: a post has 300 graphemes.
      { text: inOne(shared, { most: 300 - shared.url.length, measure: graphemes }) },
    ],
  },
  /** faq.whatsapp.com, How to use click to chat. */
  whatsapp: {
    name: 'WhatsApp',
    form: (shared) => ['https://wa.me/', { text: inOne(shared, long) }],
  },
  /** core.telegram.org/widgets/share. */
  telegram: {
    name: 'Telegram',
    form: (shared) => ['https://t.me/share/url', { url: shared.url, text: toldIn(shared, long) }],
  },
  /** reddit.com/wiki/submitting. */
  reddit: {
    name: 'Reddit',
    // A title has 300 signs there.
    form: (shared) => [
      'https://www.reddit.com/submit',
      { url: shared.url, title: toldIn(shared, { most: 300, measure: graphemes }) },
    ],
  },
  /** learn.microsoft.com/linkedin, Share on LinkedIn plugin. */
  linkedin: {
    name: 'LinkedIn',
    form: ({ url }) => ['https://www.linkedin.com/sharing/share-offsite/', { url }],
  },
  /** developer.x.com, Web Intents. */
  x: {
    name: 'X',
    form: (shared) => [
      'https://x.com/intent/post',
      { text: toldIn(shared, { most: 280 - afterLink, measure: weighed }), url: shared.url },
    ],
  },
};

/** The ways of site.yaml, in its order, for one page. */
export function waysOf(share: readonly ShareWay[], shared: Shared): Way[] {
  return share.map((way): Way => {
    if (way === 'copy') return { way };
    if (way === 'mastodon') return { way, name: 'Mastodon', status: inOne(shared, toot) };
    if (way === 'email') return { way, href: address(email(shared)) };
    const { name, form } = networks[way];
    return { way, name, href: address(form(shared)) };
  });
}

/** For networks that take no address by itself and find it in the text; a space stands before it. */
function inOne(shared: Shared, { most, measure }: Room): string {
  return `${toldIn(shared, { most: most - 1, measure })} ${shared.url}`;
}

function toldIn({ title, line }: Shared, room: Room): string {
  return line?.(room) ?? title;
}

/** Spaces as %20, which all of them read; mail knows no plus for it (RFC 6068, 5). */
function address([to, fields]: ReturnType<Form>): string {
  const url = new URL(to);
  url.search = new URLSearchParams(fields).toString().replaceAll('+', '%20');
  return url.href;
}
