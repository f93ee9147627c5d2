// Owns the proof that the policies of all printed pages, with what a host adds in its headers, have no hole
// that Google's evaluator knows of, nor any origin but the site's own.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CspEvaluator } from 'csp_evaluator';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { headersOf } from '../../src/hosting/description.ts';
import { allSites, printedPages, type Page } from './printed.ts';

/** What the page says, and what a host sends with it. */
function policyOf({ document, address }: Page): string {
  const selector = 'meta[http-equiv="Content-Security-Policy"]';
  const own = [...document.querySelectorAll(selector)].map((tag) => tag.getAttribute('content'));
  const sent = headersOf(address).filter(([name]) => name === 'Content-Security-Policy');
  return [...own, ...sent.map(([, value]) => value)].join('; ');
}

/** Pages by what they may do: that they have other hashes makes no other policy. */
const policies = Map.groupBy(
  allSites().flatMap((site) => printedPages(site)),
  (page) => policyOf(page).replaceAll(/'sha256-[^']+'(?: '?sha256-[^']+')*/g, "'sha256-…'"),
);

describe('the policy of printed pages', () => {
  test('is one of few', () => {
    assert.ok(policies.size >= 3 && policies.size <= 8, [...policies.keys()].join('\n'));
  });

  for (const [policy, pages] of policies) {
    const [page] = pages;
    assert.ok(page);
    test(`as of ${page.address} has no hole above "info"`, () => {
      const findings = new CspEvaluator(new CspParser(policyOf(page)).csp).evaluate();
      const holes = findings.filter(({ severity }) => severity < Severity.INFO);
      assert.deepEqual(
        holes.map(({ directive, value, description }) => `${directive} ${value}: ${description}`),
        [],
      );
    });

    test(`as of ${page.address} allows nothing inline without its hash, and no other origin`, () => {
      assert.match(policy, /^default-src 'none'; /);
      assert.doesNotMatch(
        policy,
        /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*|data:/,
      );
      assert.equal(policy.includes('wasm-unsafe-eval'), pages.every(isSearch) && isSearch(page));
      const framed = pages.filter(({ embed, redirect }) => embed && !redirect).length > 0;
      assert.equal(policy.includes("frame-ancestors 'none'"), !framed);
    });
  }

  test('finds the hole that the evaluator is asked for', () => {
    const { csp } = new CspParser("default-src 'none'; script-src 'self' 'unsafe-inline'");
    const found = new CspEvaluator(csp).evaluate();
    assert.ok(found.some(({ severity }) => severity < Severity.INFO));
  });
});

function isSearch({ address }: Page): boolean {
  return address === '/search/';
}
