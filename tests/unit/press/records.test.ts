// Owns the proof that the press remembers truly, above all after it was killed.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { openStore, type Store } from '../../../src/edition/store.ts';
import { fileDigest, Records, type Printed } from '../../../src/press/records.ts';

let store: Store;
let records: Records;

function page(address: string, bytes: string, key = 'k'): Printed {
  return { address, key, digest: fileDigest(address, bytes), bytes: bytes.length };
}

function put(now: Printed[], before: Printed[] = [], gone: string[] = []): void {
  records.put({ records: now, before, gone, kept: [] });
}

describe('the records of the press', () => {
  beforeEach(() => {
    store = openStore(':memory:');
    records = new Records(store);
  });

  describe('the id of a build', () => {
    test('is the same whatever the order, and whatever was there before', () => {
      put([page('/', 'front'), page('/a/', 'old')]);
      put([page('/a/', 'a')], [page('/a/', 'old')]);
      put([page('/gone/', 'x')]);
      put([], [page('/gone/', 'x')], ['/gone/']);
      const incremental = records.build;
      const clean = new Records(openStore(':memory:'));
      clean.put({ records: [page('/a/', 'a')], before: [], gone: [], kept: [] });
      clean.put({ records: [page('/', 'front')], before: [], gone: [], kept: [] });
      assert.equal(incremental, clean.build);
      assert.equal(new Records(store).build, incremental);
    });

    test('tells the same bytes at two addresses apart', () => {
      put([page('/a/', 'x')]);
      const other = new Records(openStore(':memory:'));
      other.put({ records: [page('/b/', 'x')], before: [], gone: [], kept: [] });
      assert.notEqual(records.build, other.build);
    });
  });

  describe('after a kill', () => {
    test('what was handed out and not recorded is not trusted, and waits again', () => {
      records.begin({ printing: '1' }, { forget: true, holdsFiles: false });
      put([page('/a/', 'a'), page('/b/', 'b'), page('/p.svg', 'p', 'file.1')]);
      put([page('/p.svg.br', 'packed', 'packed.p')]);
      records.hand(['/a/', '/new/', '/p.svg', '/p.svg.br']);
      const next = new Records(store);
      next.begin({ printing: '2' }, { forget: false, holdsFiles: true });
      assert.equal(next.of('/a/')?.key, '');
      assert.equal(next.of('/b/')?.key, 'k');
      assert.deepEqual(
        next.copied().map(({ key }) => key),
        ['file.'],
      );
      assert.deepEqual(
        next.packed(true).map(({ key }) => key),
        ['packed.'],
      );
      assert.deepEqual(next.addresses(), ['/a/', '/b/']);
      const waiting = store.all<{ address: string }>('SELECT address FROM stale ORDER BY address');
      assert.deepEqual(
        waiting.map(({ address }) => address),
        ['/a/', '/new/', '/p.svg', '/p.svg.br'],
      );
    });

    test('a batch that was recorded is trusted', () => {
      const handed = records.hand(['/a/']);
      records.put({ handed, records: [page('/a/', 'a')], before: [], gone: [], kept: [] });
      const next = new Records(store);
      next.begin({ printing: '2' }, { forget: false, holdsFiles: true });
      assert.equal(next.of('/a/')?.key, 'k');
    });

    test('the folder is known by its marker before, while and after printing', () => {
      const [old, printing, done] = [{ build: 'x' }, { printing: '1' }, { build: 'y' }];
      records.end(old, 'k');
      records.begin(printing, { forget: false, holdsFiles: true });
      assert.ok(records.describe(old) && records.describe(printing));
      records.begun(printing);
      assert.ok(!records.describe(old) && records.describe(printing));
      records.end(done, 'k');
      assert.ok(records.describe(printing) && records.describe(done));
      assert.ok(!records.describe(undefined) && !records.describe(old));
    });
  });

  test('forgetting drops every record and the sum with them', () => {
    put([page('/a/', 'a')]);
    records.end({ build: 'x' }, 'k');
    records.begin({ printing: '1' }, { forget: true, holdsFiles: true });
    assert.equal(records.count(), 0);
    assert.equal(BigInt(`0x${records.build}`), 0n);
    assert.deepEqual([records.key, records.unswept], [undefined, true]);
  });
});
