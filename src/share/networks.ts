// Owns the addresses at which networks and mail take what is shared. Each form is the network's own, and
// where it is documented stands beside it. Nothing is fetched from any of them.
import type { ShareWay } from '../site/settings.ts';

/** What is shared. */
export interface Shared {
  /** Absolute. */
  url: string;
  /** The matter in one line. */
  title: string;
  /** A quotation whole: its words, who said them, and where they stand. */
  quotation?: string;
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

const networks: Readonly<
  Record<Exclude<ShareWay, Control | 'email'>, { name: string; form: Form }>
> = {
  /** docs.bsky.app, Action Intent Links. */
  bluesky: {
    name: 'Bluesky',
    form: (shared) => ['https://bsky.app/intent/compose', { text: inOne(shared) }],
  },
  /** faq.whatsapp.com, How to use click to chat. */
  whatsapp: {
    name: 'WhatsApp',
    form: (shared) => ['https://wa.me/', { text: inOne(shared) }],
  },
  /** core.telegram.org/widgets/share. */
  telegram: {
    name: 'Telegram',
    form: ({ url, title }) => ['https://t.me/share/url', { url, text: title }],
  },
  /** reddit.com/wiki/submitting. */
  reddit: {
    name: 'Reddit',
    form: ({ url, title }) => ['https://www.reddit.com/submit', { url, title }],
  },
  /** learn.microsoft.com/linkedin, Share on LinkedIn plugin. */
  linkedin: {
    name: 'LinkedIn',
    form: ({ url }) => ['https://www.linkedin.com/sharing/share-offsite/', { url }],
  },
  /** developer.x.com, Web Intents. */
  x: {
    name: 'X',
    form: ({ url, title }) => ['https://x.com/intent/post', { text: title, url }],
  },
};

/** The ways of site.yaml, in its order, for one page. */
export function waysOf(share: readonly ShareWay[], shared: Shared): Way[] {
  return share.map((way): Way => {
    if (way === 'copy') return { way };
    if (way === 'mastodon') return { way, name: 'Mastodon', status: inOne(shared) };
    if (way === 'email') return { way, href: address(email(shared)) };
    const { name, form } = networks[way];
    return { way, name, href: address(form(shared)) };
  });
}

/** For networks that take no address by itself and find it in the text. */
function inOne({ url, title }: Shared): string {
  return `${title} ${url}`;
}

/** Spaces as %20, which all of them read; mail knows no plus for it (RFC 6068, 5). */
function address([to, fields]: ReturnType<Form>): string {
  const url = new URL(to);
  url.search = new URLSearchParams(fields).toString().replaceAll('+', '%20');
  return url.href;
}
