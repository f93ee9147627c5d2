// The command `stet check`: tells the problems of the stories, and prints nothing.
import { Progress } from '../press/progress.ts';
import { inspect } from '../press/inspect.ts';
import { projectFolder } from '../press/project.ts';
import type { Problem } from '../site/problems.ts';
import { writeEditorFiles } from '../source/editor.ts';
import { report } from '../source/report.ts';
import { readNow } from './options.ts';
import { form, storiesIn } from './say.ts';
import { stopSignal } from './stop.ts';

interface CheckOptions {
  content: string;
  cache: string;
  now?: string;
}

/** Gives the exit code: 0 nothing that stops publication, 1 a problem, 130 stopped. */
export async function check({ content, cache, now }: CheckOptions): Promise<number> {
  const at = readNow(now);
  if ('problem' in at) return tell([at.problem]);
  const signal = stopSignal();
  const progress = new Progress(process.stderr);
  const { problems } = await inspect({
    ...{ content, cache, signal },
    now: at.value,
    progress: (done, of) => progress.at('Reading', done, of),
    waiting: (process) => console.error(`Waiting for another check to end (process ${process}).`),
  }).finally(() => progress.end());
  writeEditorFiles({ project: projectFolder, content });
  return signal.aborted ? 130 : tell(problems);
}

function tell(problems: readonly Problem[]): number {
  const stops = problems.some(({ level }) => level === 'stop');
  const done = stops ? 'Nothing can be published.' : 'All can be published.';
  const told = report(problems, { form: form(), stories: storiesIn(problems), done });
  console.log(told === '' ? 'Nothing is wrong.' : told.trimEnd());
  return stops ? 1 : 0;
}
