// Owns how a speaker is named under words of theirs.
import { words } from '../site/words/words.ts';

/** `Dmitry Peskov, Kremlin spokesman` as a language (BCP 47) sets it; undefined where nobody is named. */
export function credited(
  of: { speaker?: string; role?: string },
  language: string,
): string | undefined {
  const parts = [of.speaker, of.role].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(words(language).comma) : undefined;
}
