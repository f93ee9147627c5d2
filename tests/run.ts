// Owns `npm test`: which parts there are, in what order, and the closing line.
// Knows nothing of what a part checks. `--only=format,types` runs those parts alone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parts } from './runner/parts.ts';
import { runParts } from './runner/schedule.ts';

const known = parts.map((part) => part.name);
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length);
const wanted = only === undefined ? known : only.split(',');
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part named ${unknown.join(', ')}. The parts are ${known.join(', ')}.`);
  process.exit(2);
}

const scratch = await mkdtemp(join(tmpdir(), 'stet-test-'));
// What one process compiled, the hundreds after it load.
process.env['NODE_COMPILE_CACHE'] = join(scratch, 'compiled');
const started = Date.now();
const outcomes = await runParts(parts, wanted, { scratch });
await rm(scratch, { recursive: true, force: true });

for (const { name, outcome } of outcomes) {
  for (const line of outcome.notRun) console.log(`not run: ${name}: ${line}`);
}
const passed = outcomes.reduce((sum, { outcome }) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, { outcome }) => sum + outcome.failed, 0);
console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
