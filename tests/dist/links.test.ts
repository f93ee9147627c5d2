// Owns the check that every link of the printed site leads somewhere inside it, at any path it is put under.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { distFolder, everyAttribute, printedFiles, printedPages, type Page } from './printed.ts';

const pages = printedPages();
const site = new URL(publicAddress());
const anchors = new Map(pages.map((page) => [page.address, idsOf(page)]));

describe('links', () => {
  for (const base of ['/', '/papers/the%20dateline/']) {
    test(`every link and anchor leads inside the site when it lies at ${base}`, () => {
      const dead = pages.flatMap((page) =>
        linksOf(page).flatMap((link) => deadLink(page, link, base)),
      );
      assert.equal(dead.slice(0, 40).join('\n'), '');
    });
  }

  test('no link of a page but the one of 404.html begins at the root of the host', () => {
    const rooted = pages
      .filter(({ file }) => file !== '404.html')
      .flatMap((page) =>
        linksOf(page)
          .filter((link) => link.startsWith('/'))
          .map((link) => `${page.file}: ${link}`),
      );
    assert.equal(rooted.slice(0, 40).join('\n'), '');
  });

  test('no link is left in the form that only Stet reads', () => {
    const files = printedFiles().filter((file) => /\.(?:html|json|txt|md|css|xml)$/.test(file));
    const left = files.filter((file) =>
      /(?:href="|\]\(|"href":\s*")story:/.test(readFileSync(join(distFolder(), file), 'utf8')),
    );
    assert.deepEqual(left, []);
  });

  test('every page but 404.html can be reached from the front page', () => {
    const seen = new Set(['/']);
    const waiting = ['/'];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const page = pages.find((one) => one.address === address);
      for (const link of page === undefined ? [] : linksOf(page)) {
        const target = localTarget(page?.address ?? '/', link, '/');
        if (target === undefined || seen.has(target.address)) continue;
        seen.add(target.address);
        waiting.push(target.address);
      }
    }
    const apart = pages
      // What is made for frames is found by programs, through oembed.json.
      .filter((page) => !page.redirect && !page.embed && page.file !== '404.html')
      .filter((page) => !seen.has(page.address))
      .map((page) => page.file);
    assert.deepEqual(apart, []);
  });
});

function publicAddress(): string {
  const front = pages.find(({ address }) => address === '/');
  return front?.document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
}

function idsOf(page: Page): Set<string> {
  return new Set(everyAttribute(page, 'id').map(({ value }) => value));
}

function linksOf(page: Page): string[] {
  const plain = ['href', 'src', 'poster', 'data-script'].flatMap((name) =>
    everyAttribute(page, name),
  );
  const sets = everyAttribute(page, 'srcset').flatMap(({ value }) => value.split(/,\s+/));
  return [
    ...plain.map(({ value }) => value),
    ...sets.map((one) => one.trim().split(/\s/)[0] ?? ''),
  ];
}

interface Target {
  address: string;
  anchor: string;
}

/** Where a link leads inside the site that lies at `base`, or undefined for one that leaves it. */
function localTarget(from: string, link: string, base: string): Target | undefined {
  const here = new URL(encodeURI(from).slice(1), new URL(base, 'http://localhost'));
  const to = new URL(link, from === '/404.html' ? site : here);
  const root = to.origin === site.origin ? site : new URL(base, here);
  if (to.origin !== root.origin) return undefined;
  if (!to.pathname.startsWith(root.pathname)) return { address: '(outside)', anchor: '' };
  const address = `/${decodeURIComponent(to.pathname.slice(root.pathname.length))}`;
  return { address, anchor: decodeURIComponent(to.hash.slice(1)) };
}

function deadLink(page: Page, link: string, base: string): string[] {
  if (/^(?:mailto|tel|geo|xmpp):/.test(link)) return [];
  const target = localTarget(page.address, link, base);
  if (target === undefined) return [];
  const file = join(distFolder(), target.address.replace(/\/$/, '/index.html'));
  if (!existsSync(file)) return [`${page.file}: "${link}" leads nowhere`];
  if (!statSync(file).isFile()) return [`${page.file}: "${link}" leads to a folder`];
  // What follows is for a browser to look up (WICG, text fragments).
  const [anchor = ''] = target.anchor.split(':~:');
  if (anchor === '') return [];
  const ids = anchors.get(target.address);
  return ids?.has(anchor) === true ? [] : [`${page.file}: "${link}" has no such anchor`];
}
