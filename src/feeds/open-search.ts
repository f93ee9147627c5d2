// Owns the OpenSearch 1.1 description, by which a browser offers to search the site from its address bar.
import { absolute } from '../site/address.ts';
import { markAddress } from '../site/icons.ts';
import { openSearchAddress, searchTemplate } from '../site/search-address.ts';
import type { Site } from '../site/settings.ts';
import { xmlDocument } from './xml.ts';

/** What OpenSearch allows, in letters. */
const longest = { short: 16, long: 48, description: 1024 };

/** The description as XML; a name that is too long for a list of search engines is cut there. */
export function openSearchDescription({ name, description, language, address }: Site): string {
  return xmlDocument({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: within(name, longest.short),
      LongName: within(name, longest.long),
      Description: within(description, longest.description),
      Language: language,
      InputEncoding: 'UTF-8',
      Image: { '@type': 'image/svg+xml', '#text': absolute(address, markAddress()) },
      Url: [
        { '@type': 'text/html', '@template': searchTemplate(address) },
        {
          '@type': 'application/opensearchdescription+xml',
          '@rel': 'self',
          '@template': absolute(address, openSearchAddress()),
        },
      ],
    },
  });
}

function within(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trim()}…`;
}
