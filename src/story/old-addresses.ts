// Owns the old addresses that a file gives under `aliases`, whatever the file is.
import { normaliseAlias } from '../site/address.ts';

/** The addresses in normal form, each once; `refuse` is told the number and the words of one that is none. */
export function oldAddresses(
  typed: readonly string[],
  refuse: (index: number, typed: string) => void,
): string[] {
  const aliases = new Set<string>();
  typed.forEach((one, index) => {
    const alias = normaliseAlias(one);
    if (alias === undefined) refuse(index, one);
    else aliases.add(alias);
  });
  return [...aliases];
}
