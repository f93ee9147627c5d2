// Owns what pages tell programs of themselves in the words of Schema.org, and what all of them tell
// alike: the publication and its publisher. Only what is true and known; nothing is made up for a form.
import type {
  BreadcrumbList,
  Graph,
  NewsMediaOrganization,
  Organization,
  Person,
  Thing,
  WebSite,
} from 'schema-dts';
import type { ListAnswer, Signature, SpeakerAnswer } from '../edition/answers.ts';
import { absolute, frontAddress, passage } from '../site/address.ts';
import { iconAddress } from '../site/icons.ts';
import type { Site } from '../site/settings.ts';
import { isBody } from './told.ts';

type PersonLeaf = Extract<Person, { '@type': 'Person' }>;
type BodyLeaf = Extract<Organization, { '@type': 'Organization' }>;
type PublisherLeaf = Extract<NewsMediaOrganization, { '@type': 'NewsMediaOrganization' }>;

/** Gives the things of a page their context. */
export function graph(...things: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}

/** Who publishes, the same in every page. */
export function publisher(site: Site): PublisherLeaf {
  const { publisher: named, principles } = site;
  const logo = named?.logo ?? iconAddress(512);
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(site),
    name: named?.name ?? site.name,
    url: named?.url ?? site.address,
    logo: whole(logo, site),
    ...(principles !== undefined && { publishingPrinciples: whole(principles, site) }),
  };
}

/** An address of site.yaml, which may be one of this site's or another's. */
function whole(address: string, site: Site): string {
  return address.startsWith('/') ? absolute(site.address, address) : address;
}

/** The front page: the site, and who makes it. */
export function frontJsonLd(site: Site): Graph {
  return graph(
    {
      ...website(site),
      ...(site.tagline !== undefined && { alternateName: site.tagline }),
      description: site.description,
      inLanguage: site.language,
      publisher: { '@id': publisherId(site) },
    },
    publisher(site),
  );
}

/** The site, where a page says that it is part of it. */
export function website(site: Site): Extract<WebSite, { '@type': 'WebSite' }> {
  const id = absolute(site.address, passage(frontAddress(), 'website'));
  return { '@type': 'WebSite', '@id': id, name: site.name, url: site.address };
}

function publisherId(site: Site): string {
  return absolute(site.address, passage(frontAddress(), 'publisher'));
}

/** A page that only gathers or tells: lists, days, corrections, plain pages. */
export function pageJsonLd(
  page: {
    type: 'WebPage' | 'CollectionPage';
    name: string;
    description?: string | undefined;
    /** Root-relative. */
    address: string;
  },
  site: Site,
): Graph {
  const { type, name, description, address } = page;
  const more = description === undefined ? {} : { description };
  return graph(
    { ...inSite({ address, name }, site), '@type': type, ...more },
    trail([{ name, address }], site),
  );
}

/** What all pages of the publication's own say. */
function inSite({ address, name }: { address: string; name: string }, site: Site) {
  const url = absolute(site.address, address);
  return { '@id': url, url, name, inLanguage: site.language, isPartOf: website(site) };
}

/** The first page of a desk, topic, thread or writer. */
export function listJsonLd({ name, description, person, address }: ListAnswer, site: Site): Graph {
  if (person === undefined) {
    return pageJsonLd({ type: 'CollectionPage', name, description, address }, site);
  }
  const { role, links, picture } = person;
  const url = absolute(site.address, address);
  const found = links.map((link) => link.url).filter((one) => !one.startsWith('mailto:'));
  const image = picture && absolute(site.address, picture.address);
  const known = { url, ...(image && { image }), ...(found.length > 0 && { sameAs: found }) };
  return graph(
    {
      ...inSite({ address, name }, site),
      '@type': 'ProfilePage',
      mainEntity: signer({ name, address, ...(role !== undefined && { role }) }, site, known),
    },
    trail([{ name, address }], site),
  );
}

/** All that somebody is quoted as saying, or a month of it: a page about a person, and not theirs. */
export function speakerJsonLd(
  { name, role, address }: SpeakerAnswer,
  { title, at, site }: { title: string; at: string; site: Site },
): Graph {
  const about = speaker({ speaker: name, ...(role !== undefined && { role }) }, site);
  return graph(
    {
      ...inSite({ address: at, name: title }, site),
      '@type': 'CollectionPage',
      about: { ...about, url: absolute(site.address, address) },
    },
    trail([{ name: title, address: at }], site),
  );
}

/** One who signs: a person, or a desk that bears the publication's name. */
export function signer(
  one: Signature,
  site: Site,
  known: { url?: string; image?: string; sameAs?: string[] } = {},
): PersonLeaf | BodyLeaf {
  const { name, role, address } = one;
  const url = address === undefined ? {} : { url: absolute(site.address, address) };
  if (isBody(one, site)) return { '@type': 'Organization', name, ...url, ...known };
  const job = role === undefined ? {} : { jobTitle: role };
  return { '@type': 'Person', name, ...url, ...job, ...known };
}

/** One who is quoted. What a story says beside the name may be an hour or a place: only the office that site.yaml gives is told as one. */
export function speaker(
  { speaker: name, role }: { speaker: string; role?: string },
  site: Site,
): PersonLeaf {
  const office = site.speakers.find((one) => one.name === name)?.role;
  const holds = role !== undefined && role === office;
  return { '@type': 'Person', name, ...(holds && { jobTitle: role }) };
}

/** The way from the front page to a page, which is the last of `steps`. */
export function trail(
  steps: readonly { name: string; address: string }[],
  site: Site,
): BreadcrumbList {
  const all = [{ name: site.name, address: frontAddress() }, ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, address }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      item: absolute(site.address, address),
    })),
  };
}
