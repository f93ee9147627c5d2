// Owns how a speaker is named under words of theirs.

/** `Dmitry Peskov, Kremlin spokesman`; undefined where nobody is named. */
export function credited(of: { speaker?: string; role?: string }): string | undefined {
  const parts = [of.speaker, of.role].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
