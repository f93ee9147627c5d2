// Owns cutting a file into its fields and its body. The body keeps every line where it was, so that
// places in it are places in the file.
import type { ProblemId } from '../site/problems.ts';

/** A file in two parts, or what is wrong with its form and on which line. */
export type SplitFile =
  { fields: string; firstLine: number; body: string } | { problem: ProblemId; line: number };

const fence = /^---[ \t]*$/;
/** YAML's other way to end a document. */
const end = /^(?:---|\.\.\.)[ \t]*$/;

/** Text in the one form that is parsed: no byte order mark, \n alone, no characters that no output may hold. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .toWellFormed()
      // XML, and so every feed, forbids these; word processors leave them behind.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, ' ')
  );
}

/** Cuts cleaned text at its two lines of hyphens. */
export function splitFile(text: string): SplitFile {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0) return { problem: 'story/empty', line: 1 };
  if (!fence.test(lines[start] ?? '')) return { problem: 'story/front-matter', line: start + 1 };
  const close = lines.findIndex((line, index) => index > start && end.test(line));
  if (close < 0) return { problem: 'story/front-matter-open', line: start + 1 };
  const fields = lines.slice(start + 1, close).join('\n');
  const body = `${'\n'.repeat(close + 1)}${lines.slice(close + 1).join('\n')}`;
  return { fields, firstLine: start + 2, body };
}
