// Owns the proof that an editor completes and checks front matter: Astro's own language server is asked,
// as the extension asks it.
import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeEditorFiles } from '../../../src/source/editor.ts';

const require = createRequire(resolve('node_modules/@astrojs/check/package.json'));
const server = require.resolve('@astrojs/language-server/bin/nodeServer.js');

const sound = `---
headline: Harbour bridge to close
standfirst: Ferries will run.
kind: analysis
desk: city
by: [m-okafor, { name: Ann Lee }]
published: 2026-02-06T17:40+01:00
topics: [Harbour]
corrections:
  - date: 2026-02-07
    text: There are nine spans.
---
The harbour bridge will close.
`;
const broken = `---
headlin: Harbour bridge to close
standfirst: Ferries will run.
kind: raport
desk: citty
by: [nobody]
published: 2026-02-06
---
The harbour bridge will close.
`;

const project = mkdtempSync(join(tmpdir(), 'stet-editor-'));
after(() => rmSync(project, { recursive: true, force: true }));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};
write(
  'content/site.yaml',
  'name: x\ndescription: x\naddress: https://x.example/\ndesks: [{ id: city, name: City }]\n',
);
write('content/people/m-okafor.md', '---\nname: M Okafor\n---\n');
write('content/pages/about.md', '---\ntitel: About\n---\n');
write('content/stories/Größe/Sound.md', sound);
write('content/stories/broken.md', broken);
write('package.json', '{}');
symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
writeEditorFiles({ project, content: join(project, 'content') });

interface Answer {
  id?: number;
  method?: string;
  params?: { items?: object[] };
  result?: { items?: { message?: string; label?: string; range?: { start: { line: number } } }[] };
}

/** A client of the language server protocol, as small as it can be. */
class Editor {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #bytes = Buffer.alloc(0);
  #id = 0;

  constructor() {
    this.#server = spawn(process.execPath, [server, '--stdio'], { cwd: project });
    this.#server.stdout.on('data', (chunk: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, chunk]);
      this.#read();
    });
  }

  ask(method: string, params: object): Promise<Answer> {
    const id = (this.#id += 1);
    this.#send({ id, method, params });
    return new Promise((done) => this.#waiting.set(id, done));
  }

  tell(method: string, params: object): void {
    this.#send({ method, params });
  }

  close(): void {
    this.#server.kill();
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(): void {
    for (;;) {
      const head = this.#bytes.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.#bytes.toString('latin1'))?.[1]);
      if (head === -1 || this.#bytes.length < head + 4 + length) return;
      const answer: Answer = JSON.parse(this.#bytes.toString('utf8', head + 4, head + 4 + length));
      this.#bytes = this.#bytes.subarray(head + 4 + length);
      // The server asks for the editor's settings and to be told of files: there are none to give.
      if (answer.method !== undefined && answer.id !== undefined) {
        this.#send({ id: answer.id, result: answer.params?.items?.map(() => null) ?? null });
      } else if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    }
  }
}

describe('in an editor', { timeout: 60_000 }, async () => {
  const editor = new Editor();
  after(() => editor.close());
  const uri = pathToFileURL(project).href;
  await editor.ask('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'paper' }],
    capabilities: { textDocument: { diagnostic: {}, completion: {} }, workspace: {} },
    initializationOptions: {
      typescript: { tsdk: resolve('node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  editor.tell('initialized', {});
  const open = (path: string) => {
    const document = { uri: pathToFileURL(join(project, path)).href };
    const text = readFileSync(join(project, path), 'utf8');
    const opened = { ...document, languageId: 'markdown', version: 1, text };
    editor.tell('textDocument/didOpen', { textDocument: opened });
    return document;
  };
  const redLines = async (path: string) => {
    const { result } = await editor.ask('textDocument/diagnostic', { textDocument: open(path) });
    return (result?.items ?? []).map(({ range, message }) => `${range?.start.line} ${message}`);
  };

  test('a sound story has no red line, in a folder of any name', async () => {
    assert.deepEqual(await redLines('content/stories/Größe/Sound.md'), []);
  });

  test('a field, a kind, a desk and a writer that are not there are underlined where they stand', async () => {
    const lines = await redLines('content/stories/broken.md');
    for (const expected of [
      /^1 .*headlin /,
      /^3 .*"report"/,
      /^4 .*"city"/,
      /^5 .*"m-okafor"/,
      /"headline"/,
    ]) {
      assert.ok(
        lines.some((line) => expected.test(line)),
        `${expected} in ${lines.join('\n')}`,
      );
    }
  });

  test('people and plain pages have their own fields', async () => {
    assert.deepEqual(await redLines('content/people/m-okafor.md'), []);
    assert.match((await redLines('content/pages/about.md')).join('\n'), /titel/);
  });

  test('the kinds and the desks of this publication are proposed', async () => {
    const textDocument = { uri: pathToFileURL(join(project, 'content/stories/broken.md')).href };
    const proposed = async (line: number) => {
      const position = { line, character: 6 };
      const { result } = await editor.ask('textDocument/completion', { textDocument, position });
      return (result?.items ?? []).map(({ label }) => label);
    };
    assert.ok((await proposed(3)).includes('explainer'));
    assert.deepEqual(await proposed(4), ['city']);
  });
});

test('files that need no change are left alone', () => {
  const path = join(project, '.astro/collections/collections.json');
  const before = statSync(path).mtimeMs;
  writeEditorFiles({ project, content: join(project, 'content') });
  assert.equal(statSync(path).mtimeMs, before);
});

test('another content folder, as of a test, leaves the project’s editor alone', () => {
  const path = join(project, '.astro/collections/collections.json');
  const before = readFileSync(path, 'utf8');
  writeEditorFiles({ project, content: resolve('tests/problems/_publication/content') });
  assert.equal(readFileSync(path, 'utf8'), before);
});

test('a project that cannot be written, or has no content, stops nobody', () => {
  const file = join(project, 'package.json');
  writeEditorFiles({ project: file, content: join(file, 'content') });
  assert.equal(readFileSync(file, 'utf8'), '{}');
});
