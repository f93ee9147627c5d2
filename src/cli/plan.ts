// The command `stet plan`: tells which files an upload has to send and to take away, in which order.
import { number } from '../press/progress.ts';
import { upload } from '../press/upload.ts';
import { rcloneScript, type UploadStep } from '../hosting/upload-plan.ts';

/** What was typed after `stet plan`. */
export interface PlanOptions {
  since?: string;
  out: string;
  json: boolean;
  rclone?: string;
}

/** Prints the plan on standard output: for people, for programs, or as a script. */
export async function plan({ since, out, json, rclone }: PlanOptions): Promise<number> {
  const steps = await upload({ out, ...(since !== undefined && { since }) });
  if (json) console.log(JSON.stringify(steps, undefined, 1));
  else if (rclone === undefined) console.log([...steps.map(line), total(steps)].join('\n'));
  else process.stdout.write(rcloneScript(steps, { from: out, to: rclone }));
  return 0;
}

function line(step: UploadStep): string {
  if (step.do === 'delete') return `delete  ${step.path}`;
  return `put     ${step.path}  ${number(step.size)}  ${step.type}  ${step.cache}`;
}

function total(steps: readonly UploadStep[]): string {
  const puts = steps.flatMap((step) => (step.do === 'put' ? [step.size] : []));
  const bytes = puts.reduce((sum, size) => sum + size, 0);
  return `${number(puts.length)} files of ${number(bytes)} bytes to send, ${number(steps.length - puts.length)} to delete.`;
}
