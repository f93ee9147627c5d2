// Owns llms.txt (llmstxt.org): what the publication is, for programs that read text, and where its newest
// stories stand as Markdown. It stays short: all else is a link away.
import type { LlmsAnswer, Summary } from '../edition/answers.ts';
import {
  absolute,
  archiveAddress,
  correctionsAddress,
  frontAddress,
  listAddress,
} from '../site/address.ts';
import { feedAddress } from '../site/feed-address.ts';
import type { Site } from '../site/settings.ts';
import { formAddress } from '../site/share-address.ts';
import { sitemapIndexAddress } from '../site/sitemap-address.ts';
import { speaks, words } from '../site/words/words.ts';
import { stamp } from '../story/stamps.ts';
import { heading, plain, point } from './markdown-blocks.ts';

interface Link {
  name: string;
  address: string;
  /** What is found there. */
  note?: string | undefined;
}

/** The text of llms.txt. */
export function llmsText({ stories }: LlmsAnswer, site: Site): string {
  const labels = words(site.language);
  const desks = site.desks.map(({ id, name, description: note }) => {
    return { name, address: listAddress('desk', id), note };
  });
  const others = [
    { name: 'Atom', address: feedAddress(frontAddress(), 'atom') },
    { name: 'JSON Feed', address: feedAddress(frontAddress(), 'json') },
    { name: labels.corrections, address: correctionsAddress() },
    { name: labels.archive, address: archiveAddress() },
    { name: 'Sitemap', address: sitemapIndexAddress() },
  ];
  const parts = [
    heading(1, asMarkdown(site.name)),
    point('> ', asMarkdown(site.description)),
    ...listed(
      labels.top,
      stories.map((story) => storyLink(story, site)),
      site,
    ),
    ...listed(labels.navigation, desks, site),
    // The name has a meaning: programs that want little pass this part by.
    ...listed('Optional', others, site),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A story in Markdown where that is printed, labelled as readers see it. */
function storyLink(story: Summary, site: Site): Link {
  const { address, headline, kind, standfirst, published } = story;
  const labels = words(speaks(story.language) ? story.language : site.language);
  const name = kind === 'report' ? headline : `${labels.kinds[kind]}: ${headline}`;
  const isMarkdown = site.outputs.includes('markdown');
  return {
    name,
    address: isMarkdown ? formAddress(address, 'story.md') : address,
    note: `${stamp(published)}. ${standfirst}`,
  };
}

function listed(title: string, links: readonly Link[], site: Site): string[] {
  if (links.length === 0) return [];
  const lines = links.map(({ name, address, note }) => {
    const link = `[${asMarkdown(name)}](${absolute(site.address, address)})`;
    return point('- ', note === undefined ? link : `${link}: ${asMarkdown(note)}`);
  });
  return [heading(2, title), lines.join('\n')];
}

function asMarkdown(text: string): string {
  return plain(text, { whole: (href) => href, note: () => undefined });
}
