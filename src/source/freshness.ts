// Owns when a file counts as the one that was read before, without reading it.
import type { Found } from './files.ts';

/** How a file was when it was last read; times in nanoseconds, in decimal. */
export interface Seen {
  bytes: number;
  modified: string;
  /** When it was read. */
  checked: string;
}

/** Coarse file systems keep times in steps of two seconds. */
const coarsest = 2_000_000_000n;

/** Same size and time, and not read so soon after it was written that a second writing could hide. */
export function isFresh(found: Found, seen: Seen | undefined): boolean {
  return (
    seen !== undefined &&
    seen.bytes === found.bytes &&
    seen.modified === String(found.modified) &&
    found.modified + coarsest < BigInt(seen.checked)
  );
}

/** The clock as files have it; `--now` has no say in it. */
export function clockNow(): string {
  return String(BigInt(Date.now()) * 1_000_000n);
}
