// Owns the proof that a stranger's paper gets on its host: what README says is done in a copy of the project,
// and each step of the CI files is run with a repository that commits come back to.
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { parse } from 'yaml';
import { readManifest } from '../../src/hosting/manifest.ts';
import { keyFile, makeKey } from '../../src/press/release-key.ts';
import { firstPaper } from '../../src/source/first-paper.ts';
import { bytesOf } from './printing.ts';
import {
  commandsOf,
  commit,
  must,
  projectOnServer,
  served,
  shell,
  shellBeside,
  withPackages,
} from './project-on-server.ts';
import { readWorkflow, runJob, type Ran } from './workflow.ts';

const readme = readFileSync('README.md', 'utf8');
const server = projectOnServer();
after(() => rmSync(server.folder, { recursive: true, force: true }));
const first = join(server.folder, 'first');
const dist = join(server.folder, 'dist');
const workflow = readWorkflow();
const key = join(server.folder, 'key.pem');
makeKey(key, []);

let runs = 0;

function run(schedule: string, before?: (command: string) => void): { due: Ran; published?: Ran } {
  const values = {
    'github.run_id': String((runs += 1)),
    'github.event.schedule': schedule,
    'github.ref_name': 'main',
    'secrets.STET_RELEASE_KEY': keyFile(key),
  };
  const { due: dueJob, publish } = workflow.jobs;
  assert.ok(dueJob && publish);
  const due = runJob({ server, job: dueJob, values });
  assert.equal(publish.if, "needs.due.outputs.now == 'yes'");
  if (due.outputs['now'] !== 'yes') return { due };
  const published = runJob({ server, job: publish, values, ...(before && { before }) });
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  must(dist, `tar -xf ${join(server.folder, 'artifact.tar')}`);
  return { due, published };
}

const [daily = '', forEmbargoes = ''] = workflow.on.schedule.map(({ cron }) => cron);
const files = () =>
  readManifest(readFileSync(join(dist, '.well-known/stet-manifest.json'), 'utf8')) ?? [];

describe('a paper that was begun as README says', () => {
  test('consists of the files that README shows', () => {
    const paper = firstPaper({
      ...{ name: 'The Harbour Courier', address: 'https://courier.example/' },
      published: '2026-05-04T09:30+01:00',
    });
    const blocks = [...readme.matchAll(/^( *)```(?:yaml|markdown)\n(.*?)^ *```/gms)];
    const shown = blocks.map(([, indent = '', text = '']) =>
      text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    );
    for (const [path, text] of paper) assert.ok(shown.includes(text), `README shows ${path}`);
  });

  test('takes the place of the demonstration, and of nothing else', () => {
    cpSync('content', join(first, 'content'), { recursive: true });
    const commands = commandsOf('rm -r content');
    const begin = commands.split('\n')[1] ?? '';
    assert.match(shell(first, begin).said, /holds something already, and nothing is written over/);
    must(first, commands);
    assert.deepEqual(readdirSync(join(first, 'content')).sort(), [
      'people',
      'site.yaml',
      'stories',
    ]);
    must(first, `git add -A . ':!node_modules' && ${commit} -m Begin && git push -q origin main`);
  });

  test('is published from GitHub with its ledger committed, its release signed and its dot folders', () => {
    const { published } = run('');
    assert.match(published?.said ?? '', /1 story, \d+ files printed, 0 kept/);
    must(first, 'git pull -q origin main');
    const log = must(first, 'git log --format=%s -1').trim();
    assert.equal(log, 'Keep what was published [skip ci]');
    assert.match(must(first, 'git show --stat --format='), /content\/ledger\/\.gitattributes/);
    assert.deepEqual(
      readFileSync(join(dist, '.well-known/stet-key.pem'), 'utf8'),
      keyFile(`${key}.pub`),
    );
    assert.ok(existsSync(join(dist, '.well-known/stet-ledger/index.json')));
    assert.ok(existsSync(join(dist, '.nojekyll')));
    const lying = Object.keys(bytesOf(dist)).length;
    assert.equal(
      files().length,
      lying - 3,
      'the manifest tells of all but the three files of the release',
    );
  });
});

describe('a workflow that runs by the clock', () => {
  const embargo = '2099-01-01T09:00Z';

  test('is over at once while no embargo has ended, and runs once a day all the same', () => {
    assert.equal(run(forEmbargoes).published, undefined);
    assert.notEqual(daily, forEmbargoes);
    assert.match(run(daily).published?.said ?? '', /The ledger is as it was/);
  });

  test('prints what changed alone, and keeps the ledger where somebody pushed meanwhile', () => {
    const story = join(first, 'content/stories');
    const text = readFileSync(join(story, 'lock-gate.md'), 'utf8');
    writeFileSync(
      join(story, 'later.md'),
      text.replace('headline:', `embargo: ${embargo}\nheadline: Later,`),
    );
    writeFileSync(join(story, 'west-gate.md'), text.replace('The east', 'The west'));
    must(
      first,
      `git pull -q --rebase origin main; git add content && ${commit} -m More && git push -q origin HEAD:main`,
    );
    const { published } = run('', (command) => {
      if (!command.startsWith('.ci/keep-ledger')) return;
      writeFileSync(join(first, 'NOTES.md'), 'Meanwhile.\n');
      must(first, `git add NOTES.md && ${commit} -m Meanwhile && git push -q origin HEAD:main`);
    });
    const [, printed = '', kept = ''] =
      /(\d+) files printed, (\d+) kept/.exec(published?.said ?? '') ?? [];
    assert.ok(Number(printed) > 0 && Number(kept) > 20, `${printed} printed, ${kept} kept`);
    const subjects = must(
      first,
      'git fetch -q origin && git log --format=%s origin/main -2',
    ).trim();
    assert.equal(subjects, 'Keep what was published [skip ci]\nMeanwhile');
    assert.match(must(first, 'git show origin/main --format='), /west-gate/);
    assert.ok(!files().some(({ path }) => path.includes('later')), 'the embargo holds');
  });

  test('publishes when the time has come that the build named', () => {
    assert.equal(run(forEmbargoes).published, undefined);
    const newest = readdirSync(server.kept)
      .filter((name) => name.startsWith('next-build-'))
      .sort();
    const note = join(server.kept, newest.at(-1) ?? '', '.stet/next-build');
    assert.equal(readFileSync(note, 'utf8'), '2099-01-01T09:00:00Z');
    writeFileSync(note, '2026-01-01T09:00:00Z');
    assert.ok(run(forEmbargoes).published);
  });
});

/** What takes longest and is proved elsewhere. */
function keepCompiled(tree: string): void {
  const compiled = '.stet/compiled';
  cpSync(join(server.kept, 'stet-1', compiled), join(tree, compiled), { recursive: true });
}

test('what lies on the host is verified by the key, and a page that was tampered with is named', async () => {
  const { site, stop } = await served(dist);
  try {
    const verify = `npx stet verify ${site} --key ${key}.pub`;
    const good = await shellBeside(first, verify);
    assert.equal(good.status, 0, good.said);
    assert.match(good.said, /has all \d+ files as they were released\.\nSigned by your key/);
    const other = join(server.folder, 'other.pem');
    await shellBeside(first, `npx stet release --make-key ${other}`);
    const another = await shellBeside(first, `npx stet verify ${site} --key ${other}.pub`);
    assert.equal(another.status, 1);
    assert.match(another.said, /files as its own release says\.\nThe signature is not that of/);
    const page = join(dist, 'search/index.html');
    const was = readFileSync(page);
    writeFileSync(page, `${was.toString('utf8')}<script src="//elsewhere.example"></script>`);
    const bad = await shellBeside(first, verify);
    writeFileSync(page, was);
    assert.equal(bad.status, 1);
    assert.match(bad.said, /^ {2}search\/index\.html has other bytes$/m);
  } finally {
    stop();
  }
});

describe('on other hosts', () => {
  test('GitLab’s file is followed line by line, from a commit that is no longer the newest', () => {
    // The cast: what is used of it is checked on the way.
    const { pages } = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as {
      pages: {
        script: string[];
        allow_failure: { exit_codes: number };
        pages: { publish: string };
      };
    };
    const tree = join(server.folder, 'gitlab');
    must(
      server.folder,
      `git clone -q ${server.bare} ${tree} && cd ${tree} && git checkout -q --detach HEAD~1`,
    );
    withPackages(tree);
    const url = 'https://gitlab-ci-token:secret@gitlab.example/paper/courier.git';
    const env = {
      ...{
        CI_COMMIT_BRANCH: 'main',
        CI_SERVER_PROTOCOL: 'https',
        CI_SERVER_FQDN: 'gitlab.example',
      },
      ...{ CI_PROJECT_PATH: 'paper/courier', CI_JOB_TOKEN: 'secret', GIT_CONFIG_COUNT: '1' },
      ...{ GIT_CONFIG_KEY_0: `url.${server.bare}.insteadOf`, GIT_CONFIG_VALUE_0: url },
    };
    const early = shell(tree, pages.script.join('\n'), { ...env, ONLY_EMBARGOES: 'yes' });
    assert.equal(early.status, pages.allow_failure.exit_codes);
    writeFileSync(
      join(first, 'content/stories/third.md'),
      readFileSync(join(first, 'content/stories/west-gate.md')),
    );
    must(
      first,
      `git pull -q --rebase origin main; git add content && ${commit} -m Third && git push -q origin HEAD:main`,
    );
    keepCompiled(tree);
    must(
      tree,
      pages.script.map((line) => (line.startsWith('npm ci') ? ':' : line)).join('\n'),
      env,
    );
    assert.match(
      must(first, 'git fetch -q && git show origin/main --format=%s'),
      /^Keep what[\s\S]*third/,
    );
    assert.ok(existsSync(join(tree, pages.pages.publish, '.well-known/stet-manifest.json')));
  });

  test('Netlify’s command reads what was promised from the published site', async () => {
    const [, quoted = ''] = /^command = (".*")$/m.exec(readFileSync('netlify.toml', 'utf8')) ?? [];
    const { site, stop } = await served(dist);
    const tree = join(server.folder, 'netlify');
    must(server.folder, `git clone -q ${server.bare} ${tree} && rm -r ${tree}/content/ledger`);
    withPackages(tree);
    keepCompiled(tree);
    try {
      // The cast: a basic string of TOML has the escapes of JSON.
      const command = JSON.parse(quoted) as string;
      const { status, said } = await shellBeside(tree, command, { URL: site });
      assert.equal(status, 0, said);
      assert.match(said, /The ledger holds \d+ addresses/);
      assert.ok(!said.includes('has no ledger yet'));
    } finally {
      stop();
    }
  });
});
