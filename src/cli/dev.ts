// The command `stet dev`: serves the site while it is written.
import { startDevServer, type DevServer } from '../press/dev-server.ts';
import { Fault } from '../press/fault.ts';
import { lock } from '../press/lock.ts';
import { Newsroom, type Gathering } from '../press/newsroom.ts';
import { freePort } from '../press/port.ts';
import { projectFolder } from '../press/project.ts';
import { writeEditorFiles } from '../source/editor.ts';
import { report } from '../source/report.ts';
import { readPort } from './options.ts';
import { fail, form, storiesIn } from './say.ts';
import { stopSignal } from './stop.ts';

interface DevOptions {
  content: string;
  cache: string;
  port: string;
}

/** Serves until it is stopped. */
export async function dev({ content, cache, port }: DevOptions): Promise<number> {
  const first = readPort(port);
  if (first === undefined) throw new Fault(`--port ${port} is not a number from 0 to 65535.`);
  const signal = stopSignal();
  const release = await lock(
    { cache },
    { signal, waiting: (process) => console.error(`Waiting for process ${process} to end.`) },
  );
  let server: DevServer | undefined;
  const newsroom = new Newsroom({
    content,
    cache,
    failed: fail,
    gathered: (gathering) => {
      tell(gathering);
      if (gathering.changed) server?.reload();
      writeEditorFiles({ project: projectFolder, content });
    },
  });
  await newsroom.open();
  server = await startDevServer({ newsroom, content, cache, port: await freePort(first) });
  if (first !== 0 && server.port !== first) console.log(`Port ${first} is taken.`);
  console.log(`The site is at http://localhost:${server.port}/ (Ctrl-C ends it).`);
  await ended(signal);
  await server.stop();
  await newsroom.close();
  release();
  return 0;
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}

function tell({ problems, changed }: Gathering): void {
  const stops = problems.some(({ level }) => level === 'stop');
  if (!changed && !stops) return;
  const done = stops ? 'The pages stay as they were.' : '';
  const told = report(problems, { form: form(), stories: storiesIn(problems), done });
  // .vscode/tasks.json finds the report between these lines.
  console.log(`The stories were read anew.\n${told === '' ? 'Nothing is wrong.' : told.trimEnd()}`);
}
