// Runs in every page, after it has been read in: the appearance, and in a story what helps its reader.
// One file for all kinds of pages, so that a browser fetches it once. No page needs it.
import { tellAge } from './age.ts';
import { offerAppearance } from './appearance.ts';
import { citePassage } from './cite.ts';
import { followContents } from './contents.ts';
import { copyPermalinks } from './permalinks.ts';
import { helpReturning } from './returning.ts';
import { offerSelectedWords } from './selected-words.ts';
import { offerSharing } from './share.ts';

offerAppearance();
followContents();
offerSharing();
// Comes after all that the page itself needs.
if (import.meta.env.PROD && document.querySelector('[data-copy]') !== null) {
  addEventListener('pageshow', () => void import('./offline/start.ts'));
}
const head = document.querySelector<HTMLElement>('[data-age]');
if (head !== null) {
  tellAge(head);
  helpReturning(head);
  const [linkCopied = '', copied = '', offer = ''] = head.dataset['words']?.split('|') ?? [];
  copyPermalinks(linkCopied);
  offerSelectedWords(head, [offer, copied]);
  citePassage();
}
