// Owns the measuring of search: what a publication's index takes, and what a reader's browser fetches and
// finds. The browser is a Chromium of the machine; without one its part is left out.
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser, launchSwitches } from '../browser/find-browser.ts';
import { startPreview } from '../browser/preview.ts';
import { measureBuild } from './build-command.ts';
import { median } from './measure.ts';
import { rareStories, type RareStory } from './rare-words.ts';
import { writeForStet } from './stet-form.ts';

/** One search of a headline's rare words, with an empty browser. Bytes as they come over the wire, headers too. */
export interface Looked {
  first: boolean;
  /** Fetched with the page, before anything was typed. */
  before: number;
  /** Fetched in all when the results stand there. */
  after: number;
  /** Fetched more when what narrows a search was opened. */
  filters: number;
}

/** What was measured; seconds are of indexing alone, megabytes of all processes of the build. */
export interface SearchMeasured {
  stories: number;
  whole: number;
  publish: number;
  megabytes: number;
  looked: Looked[];
}

/** Indexes `stories` invented stories, publishes one more some times, and looks some up. */
export async function measureSearch(place: string, stories: number): Promise<SearchMeasured> {
  const folders = {
    content: join(place, `search-${stories}`),
    out: join(place, `search-${stories}-out`),
    cache: join(place, `search-${stories}-cache`),
  };
  const invented = [...rareStories(stories)];
  writeForStet(folders.content, stories, { pagesOnly: true, stories: invented, search: true });
  const whole = await measureBuild(folders, place);
  const newest = join(folders.content, 'stories', 'newest.md');
  writeFileSync(newest, newestStory(invented.at(-1)));
  const published = [await measureBuild(folders, place)];
  for (let edit = 1; edit < 3; edit += 1) {
    appendFileSync(newest, `\nA sentence added in edit ${edit}.\n`);
    published.push(await measureBuild(folders, place));
  }
  return {
    stories,
    whole: whole.search,
    publish: median(published.map(({ search }) => search)),
    megabytes: whole.megabytes ?? 0,
    looked: await lookUp(folders.out, some(invented)),
  };
}

/** A story of the newest day. */
function newestStory(last: RareStory | undefined): string {
  const { desk = '', published = '', topics = [] } = last ?? {};
  const fields = `headline: The newest of all\nstandfirst: It came last.\ndesk: ${desk}`;
  return `---\n${fields}\ntopics: [${topics.join(', ')}]\npublished: ${published}\n---\nIt came last.\n`;
}

/** Ten from all years, and the newest. */
function some(stories: readonly RareStory[]): RareStory[] {
  const step = Math.max(1, Math.floor(stories.length / 10));
  return stories.filter((_, index) => index % step === 5 || index === stories.length - 1);
}

async function lookUp(out: string, stories: readonly RareStory[]): Promise<Looked[]> {
  const found = await findBrowser();
  if ('missing' in found) return [];
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...launchSwitches],
  });
  const preview = await startPreview(undefined, out);
  try {
    const looked: Looked[] = [];
    for (const story of stories) looked.push(await lookOneUp(browser, preview.address, story));
    return looked;
  } finally {
    await preview.stop();
    await browser.close();
  }
}

async function lookOneUp(browser: Browser, address: string, story: RareStory): Promise<Looked> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const fetched = async (): Promise<number> => {
    await page.waitForLoadState('networkidle');
    return bytes;
  };
  await page.goto(`${address}search/`);
  const before = await fetched();
  await page.getByRole('searchbox').fill(story.rare.join(' '));
  const headline = await page.locator('.found h2').first().textContent();
  const after = await fetched();
  await page.locator('.narrow summary').click();
  const counted = page.locator('.narrow option', { hasText: '(1)' });
  await counted.first().waitFor({ state: 'attached' });
  const filters = (await fetched()) - after;
  await context.close();
  return { first: headline === story.headline, before, after, filters };
}
