// Owns the manners every printed page keeps: one headline, a language, landmarks, true times, little script.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { distFolder, everyAttribute, printedPages, type Page } from './printed.ts';

const pages = printedPages();
const whole = pages.filter(({ redirect }) => !redirect);
const outright = whole.filter(({ embed }) => !embed);

/** Fails with a line for each page about which `fault` has something to say. */
function nothing(of: readonly Page[], fault: (page: Page) => readonly string[] | string): void {
  assert.ok(of.length > 0, 'there are pages to look at');
  const faults = of.flatMap((page) =>
    [fault(page)]
      .flat()
      .filter(Boolean)
      .map((one) => `${page.file}: ${one}`),
  );
  assert.equal(faults.slice(0, 40).join('\n'), '');
}

function count(page: Page, selector: string): number {
  return page.document.querySelectorAll(selector).length;
}

describe('a page', () => {
  test('has one first headline and skips no level after it', () => {
    nothing(whole, (page) => {
      const levels = [...page.document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) =>
        Number(one.tagName[1]),
      );
      const skipped = levels.some(
        (level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1,
      );
      return [
        levels.filter((level) => level === 1).length === 1 ? '' : 'not one h1',
        skipped ? `a level is skipped: ${levels.join(' ')}` : '',
      ];
    });
  });

  test('says its language, its direction where it is not left to right, its title and its width', () => {
    nothing(pages, (page) => {
      const { lang, dir } = page.document.documentElement;
      return [
        /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(lang) ? '' : `lang is "${lang}"`,
        /^(?:ar|he|fa|ur)\b/.test(lang) && dir !== 'rtl' ? 'dir is not rtl' : '',
        page.document.title.trim() === '' ? 'no title' : '',
        count(page, 'meta[name="viewport"]') === 1 || page.redirect ? '' : 'no viewport',
        /^\s*<!doctype html>/i.test(page.html) ? '' : 'no doctype',
      ];
    });
  });

  test('has a header, one main part and a footer, and a way past the navigation', () => {
    nothing(outright, (page) => {
      const skip = page.document.querySelector('body a[href^="#"]')?.getAttribute('href')?.slice(1);
      return [
        count(page, 'main') === 1 ? '' : 'not one main',
        count(page, 'body > header, body > * > header') > 0 ? '' : 'no header',
        count(page, 'body > footer, body > * > footer') > 0 ? '' : 'no footer',
        skip !== undefined && page.document.getElementById(skip) !== null ? '' : 'no skip link',
      ];
    });
  });

  test('runs one short script at first and one file later, no handler, no address that is a program', () => {
    nothing(pages, (page) => [
      page.redirect ||
      page.embed ||
      page.file === '404.html' ||
      // The page of search has one more, of its own.
      scripts(page, '[type="module"][data-script]') === (page.address === '/search/' ? 2 : 1)
        ? ''
        : 'not one file of script',
      page.redirect || page.embed || scripts(page, '[data-root]:not([src], [type])') === 1
        ? ''
        : 'not one script that runs first',
      // An old address has one more, which takes the passage asked for along.
      scripts(page, '') ===
      scripts(page, '[type="module"][data-script], [data-root]:not([src])') +
        (page.redirect ? 1 : 0)
        ? ''
        : 'another script',
      /<[^>]*\son[a-z]+\s*=/i.test(page.html.replace(/<style[\s\S]*?<\/style>/g, ''))
        ? 'a handler'
        : '',
      /(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i.test(page.html)
        ? 'a program as address'
        : '',
    ]);
  });

  test('fetches nothing from another origin', () => {
    nothing(pages, (page) => {
      const fetched = ['src', 'srcset', 'poster'].flatMap((name) => everyAttribute(page, name));
      const linked = everyAttribute(page, 'href').filter(
        ({ element }) =>
          element.tagName === 'LINK' &&
          /stylesheet|icon|preload|manifest/.test(element.getAttribute('rel') ?? ''),
      );
      const outside = [...fetched, ...linked]
        .map(({ value }) => value)
        .filter((value) => /^(?:[a-z]+:)?\/\//i.test(value));
      const imported = /@import\s|url\(\s*["']?(?:https?:)?\/\//i.test(page.html)
        ? ['CSS from elsewhere']
        : [];
      return page.file === '404.html' ? imported : [...outside, ...imported];
    });
  });

  test('uses each id once', () => {
    nothing(pages, (page) => {
      const ids = everyAttribute(page, 'id').map(({ value }) => value);
      return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
    });
  });

  test('gives every time in a form that machines read', () => {
    const form = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;
    nothing(pages, (page) =>
      [...page.document.querySelectorAll('time')]
        .map((one) => one.getAttribute('datetime') ?? one.textContent ?? '')
        .filter((value) => !form.test(value) || Number.isNaN(Date.parse(value))),
    );
  });

  test('names its public address, which is its own', () => {
    const front = pages.find(({ address }) => address === '/');
    const site = front?.document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    assert.match(site, /^https:\/\/.*\/$/);
    nothing(
      outright.filter(({ file }) => file !== '404.html'),
      (page) => {
        const said = page.document.querySelector('link[rel="canonical"]')?.getAttribute('href');
        const own = new URL(encodeURI(page.address.slice(1)), site).href;
        return said === own ? '' : `canonical is ${said}, not ${own}`;
      },
    );
  });
});

describe('the script that runs first', () => {
  test('is the same in every page, stands before any style, and is 600 bytes at most', () => {
    const texts = new Set<string>();
    nothing(outright, (page) => {
      const [whole = '', text = ''] =
        /<script data-root="[^"]*">([\s\S]*?)<\/script>/.exec(page.html) ?? [];
      texts.add(text);
      return [
        Buffer.byteLength(text) > 600 ? `${Buffer.byteLength(text)} bytes` : '',
        page.html.indexOf('<style') < page.html.indexOf(whole) ? 'a style stands before it' : '',
      ];
    });
    assert.equal(texts.size, 1);
  });

  test('and the file that comes later are 4.5 KB gzipped at most, and the file is one for all', () => {
    const files = new Set(
      pages.flatMap((page) =>
        // That of all pages stands first.
        [...page.document.querySelectorAll('script[data-script]')]
          .slice(0, 1)
          .map(
            (one) =>
              new URL(one.getAttribute('data-script') ?? '', `http://a${page.address}`).pathname,
          ),
      ),
    );
    assert.equal(files.size, 1);
    const [file = ''] = files;
    const script = readFileSync(join(distFolder(), file));
    const bytes = gzipSync(script).length + 300;
    assert.ok(bytes <= 4608, `${bytes} bytes`);
    const text = script.toString('utf8');
    assert.doesNotMatch(text, /\bimport\b(?!\()|\bfrom["'`]/, 'it waits for another');
    const later = [...text.matchAll(/\bimport\(["'`]\.\/([^"'`]+)/g)].map(([, name = '']) => name);
    assert.equal(later.length, 1, 'what offers reading offline comes when the page is there');
    const more = gzipSync(readFileSync(join(distFolder(), file, '..', later[0] ?? ''))).length;
    assert.ok(more <= 3072, `${more} bytes come later`);
  });
});

describe('a page for the frame of others', () => {
  const embeds = pages.filter(({ embed, redirect }) => embed && !redirect);
  const address = (page: Page, selector: string): string =>
    page.document.querySelector(selector)?.getAttribute('href') ?? '';

  test('runs no script, fetches nothing and is 3 KB gzipped at most', () => {
    nothing(embeds, (page) => [
      count(page, 'script') === 0 ? '' : 'a script',
      count(page, '[src], [srcset], link:not([rel="canonical"])') === 0 ? '' : 'it fetches',
      /url\(|@import/.test(page.html) ? 'its styles fetch' : '',
      gzipSync(page.html).length <= 3072 ? '' : `${gzipSync(page.html).length} bytes`,
    ]);
  });

  test('leads out of its frame to what it shows, and leaves it to search engines', () => {
    const front = pages.filter((page) => page.address === '/');
    const [site = ''] = front.map((page) => address(page, 'link[rel="canonical"]'));
    nothing(embeds, (page) => {
      const shown = encodeURI(page.address.slice(1).replace(/embed\/$/, ''));
      const story = shown.replace(/quotes\/[^/]+\/$/, '');
      const links = [...page.document.querySelectorAll('main a')].map((one) =>
        one.getAttribute('href'),
      );
      return [
        page.document.querySelector('base')?.getAttribute('target') === '_top' ? '' : 'no base',
        address(page, 'link[rel="canonical"]') === site + shown ? '' : 'canonical',
        links.some((href) => href?.endsWith(shown)) &&
        links.every((href) => href?.endsWith(shown) || href?.endsWith(story))
          ? ''
          : `${links.join()}`,
        count(page, 'meta[name="robots"][content="noindex"]') === 1 ? '' : 'is listed',
        count(page, 'main') === 1 && count(page, 'footer') === 1 ? '' : 'not one main and a foot',
      ];
    });
  });
});

describe("a page's policy", () => {
  test('stands at the head before anything it governs', () => {
    nothing(pages, (page) => {
      const head = [...page.document.head.children];
      const at = head.findIndex(isPolicy);
      const before = head.slice(0, Math.max(0, at)).filter((one) => !one.hasAttribute('charset'));
      return [
        at < 0 ? 'no policy' : '',
        before.length > 0 ? `${before[0]?.outerHTML} stands before it` : '',
      ];
    });
  });

  test('allows nothing by default, and no style or script but those on the page', () => {
    nothing(pages, (page) => {
      const policy = [...page.document.head.children].find(isPolicy)?.getAttribute('content') ?? '';
      return [
        /default-src 'none'/.test(policy) ? '' : "no default-src 'none'",
        // The page of search runs Pagefind's program, which is WebAssembly, and no other page does.
        /unsafe-/.test(
          page.address === '/search/' ? policy.replace(" 'wasm-unsafe-eval'", '') : policy,
        )
          ? 'something unsafe is allowed'
          : '',
        ...hashes(page).map((hash) => (policy.includes(hash) ? '' : `${hash} is missing`)),
        ...everyAttribute(page, 'style').map(
          ({ element }) => `a style attribute on ${element.tagName}`,
        ),
      ];
    });
  });
});

/** How many scripts that run match a selector. */
function scripts(page: Page, selector: string): number {
  return [...page.document.querySelectorAll(selector === '' ? 'script' : selector)].filter(
    ({ tagName, attributes }) =>
      tagName === 'SCRIPT' && attributes.getNamedItem('type')?.value !== 'application/ld+json',
  ).length;
}

function isPolicy(element: Element): boolean {
  return element.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy';
}

function hashes(page: Page): string[] {
  return [...page.html.matchAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g)]
    .filter(([tag]) => !/^<[^>]*(?:\ssrc=|ld\+json)/.test(tag))
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
