// Owns what llms.txt is made of: the newest stories. What else stands in it are settings.
import type { LlmsAnswer } from './answers.ts';
import type { Reader } from './reader.ts';

/** Stories that it names; the rest is a link away. */
const newest = 30;

/** `/llms.txt`. */
export function llmsAnswer(reader: Reader): LlmsAnswer {
  const stories = reader.listed(
    'SELECT path FROM story WHERE state = 1 ORDER BY published DESC, address LIMIT ?',
    newest,
  );
  return { page: 'llms', stories };
}
