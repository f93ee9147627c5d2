// Owns when a part runs: three at a time, for they wait for browsers and servers as much as they
// reckon; never before those it waits for; a line for each as it ends.
import type { Outcome, Part, Run } from './part.ts';

export interface Ended {
  name: string;
  outcome: Outcome;
}

const atOnce = 3;

/** Runs the wanted parts and those they wait for; outcomes come in the order of `parts`. */
export async function runParts(
  parts: readonly Part[],
  wanted: readonly string[],
  run: Run,
): Promise<Ended[]> {
  const names = withForerunners(parts, wanted);
  const waiting = parts.filter((part) => names.has(part.name));
  const order = waiting.map((part) => part.name);
  const ended = new Map<string, Outcome>();
  const running = new Map<string, Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex((part) => part.after.every((name) => ended.has(name)));
    if (next >= 0 && running.size < atOnce) {
      for (const part of waiting.splice(next, 1)) {
        running.set(
          part.name,
          runPart(part, ended, run).finally(() => running.delete(part.name)),
        );
      }
    } else {
      await Promise.race(running.values());
    }
  }
  return order.flatMap((name) => {
    const outcome = ended.get(name);
    return outcome === undefined ? [] : [{ name, outcome }];
  });
}

function withForerunners(parts: readonly Part[], wanted: readonly string[]): Set<string> {
  const names = new Set(wanted);
  for (const part of [...parts].reverse()) {
    if (names.has(part.name)) part.after.forEach((name) => names.add(name));
  }
  return names;
}

async function runPart(part: Part, ended: Map<string, Outcome>, run: Run): Promise<void> {
  const started = Date.now();
  const broken = part.after.find((name) => (ended.get(name)?.failed ?? 0) > 0);
  const outcome =
    broken === undefined
      ? await part.run(run).catch(fault)
      : { passed: 0, failed: 0, notRun: [`"${broken}" failed before it`], output: '' };
  ended.set(part.name, outcome);
  console.log(line(part.name, outcome, (Date.now() - started) / 1000));
  if (outcome.failed > 0) console.log(indent(outcome.output));
}

function fault(reason: unknown): Outcome {
  const told = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  return { passed: 0, failed: 1, notRun: [], output: told };
}

function line(name: string, { passed, failed, notRun }: Outcome, seconds: number): string {
  const counts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} FAILED`] : []),
    ...(notRun.length > 0 ? [`${notRun.length} not run`] : []),
  ];
  return `${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${counts.join(', ')}`;
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
