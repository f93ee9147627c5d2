// Runs in every page, after it has been read in: the appearance, and in a story what helps its reader.
// One file for all kinds of pages, so that a browser fetches it once. No page needs it.
import { tellAge } from './age.ts';
import { offerAppearance } from './appearance.ts';
import { followContents } from './contents.ts';
import { helpReturning } from './returning.ts';

offerAppearance();
followContents();
const head = document.querySelector<HTMLElement>('[data-age]');
if (head !== null) {
  tellAge(head);
  helpReturning(head);
}
