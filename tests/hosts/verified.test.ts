// Owns the proof that a released folder is told from one that was tampered with on every server that is told
// of the site: with its redirects, its page for what is not there, and pages that come packed.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { hostConfiguration } from '../../src/press/host-configuration.ts';
import { release } from '../../src/press/release.ts';
import { verify } from '../../src/press/verify.ts';
import { siteFolder } from '../dist/printed.ts';
import { mounts, running } from './running.ts';
import { hosts, notHere } from './servers.ts';

const printed = siteFolder('corpus');
const folder = mkdtempSync(join(tmpdir(), 'stet-verified-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const dist = join(folder, 'dist');
cpSync(printed, dist, { recursive: true });

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** As `--compress` leaves a page. */
function pack(file: string, text: Uint8Array): void {
  writeFileSync(`${file}.br`, brotliCompressSync(text, quick));
  writeFileSync(`${file}.gz`, gzipSync(text));
}

for (const found of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const file = join(found.parentPath, found.name);
  if (found.isFile() && file.endsWith('.html')) pack(file, readFileSync(file));
}
await release({ out: dist, cache: join(folder, 'cache'), waiting: assert.fail });

async function findings(site: string): Promise<string[]> {
  const { signal } = new AbortController();
  const verified = await verify({ site, signal, progress: () => undefined });
  return verified.findings.map(({ path, is, why = '' }) => `${path} ${is} ${why}`.trim());
}

describe('a released site is verified', { concurrency: 2 }, () => {
  for (const host of hosts) {
    const { name, configured: server } = host;
    if (server === undefined) continue;
    const skip = notHere(host);
    for (const at of mounts) {
      test(
        `on ${name} at ${at}, and a page that was tampered with is named`,
        { skip },
        async () => {
          const mine = mkdtempSync(join(folder, 'live-'));
          cpSync(dist, mine, { recursive: true });
          const cache = join(dirname(printed), 'cache');
          const told = (root: string): string => hostConfiguration({ server, cache, root, at });
          const served = await running({ host, dist: mine, mount: at, told });
          try {
            assert.deepEqual(await findings(served.address), []);
            const page = join(mine, 'archive/index.html');
            const forged = Buffer.from(`${readFileSync(page, 'utf8')}<p>Forged`);
            writeFileSync(page, forged);
            pack(page, forged);
            assert.deepEqual(await findings(served.address), ['archive/index.html other']);
          } finally {
            served.stop();
          }
        },
      );
    }
  }
});
