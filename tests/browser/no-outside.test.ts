// Owns the proof that no page of any kind asks anybody else for anything, breaks its own policy or the
// headers that hosts are told to send, or leaves a cookie.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { listen } from '../../src/press/port.ts';
import { staticServer } from '../../src/press/serve.ts';
import { headersOf } from '../../src/hosting/description.ts';
import { distFolder, siteFolder } from '../dist/printed.ts';
import { longestOfEachKind } from './kinds.ts';
import { theBrowser } from './stage.ts';

/** A host that sends each file with all that it is told to. */
function host(folder: string, under: string): Server {
  const plain = staticServer({ folder, under });
  return createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/s, ''));
    for (const [name, value] of headersOf(path.slice(under.length - 1))) {
      response.setHeader(name, value);
    }
    plain.emit('request', request, response);
  });
}

/** Each where it lies: one folder is the same at all of them. */
const sites = [
  { name: 'demonstration', folder: distFolder(), under: '/' },
  { name: 'corpus', folder: siteFolder('corpus'), under: '/a/b/c/' },
  { name: 'arabic', folder: siteFolder('arabic'), under: '/news/' },
];

for (const { name, folder, under } of sites) {
  describe(`no page of ${name} at ${under}`, { concurrency: 4 }, () => {
    let server: Server;
    let origin: string;
    before(async () => {
      server = host(folder, under);
      origin = `http://localhost:${await listen(server, 0)}`;
    });
    after(() => {
      server.closeAllConnections();
      server.close();
    });

    for (const { kind, path } of longestOfEachKind(folder)) {
      test(`asks another origin, breaks a policy or leaves a cookie: ${kind}`, async () => {
        const context = await (await theBrowser()).newContext();
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('console', (message) => {
          // Browsers ask for an icon by themselves where a page names none.
          const asked = !message.location().url.endsWith('/favicon.ico');
          if (asked && /warning|error/.test(message.type())) faults.push(message.text());
        });
        page.on('pageerror', (error) => faults.push(error.message));
        const asked: string[] = [];
        context.on('request', (request) => asked.push(request.url()));
        await page.addInitScript(() => {
          addEventListener('securitypolicyviolation', (event) =>
            console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
          );
        });
        await page.goto(origin + under + path);
        await page.mouse.wheel(0, 20_000);
        await page.waitForLoadState('networkidle');
        assert.deepEqual(faults, []);
        assert.ok(asked.length > 0);
        assert.deepEqual(
          asked.filter((url) => !url.startsWith(`${origin}${under}`) && !/favicon\.ico$/.test(url)),
          [],
        );
        assert.deepEqual(await context.cookies(), []);
        await context.close();
      });
    }
  });
}
