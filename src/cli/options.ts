// Owns the reading of options that are more than a name: a time, an address, a port, a path.
import { Fault } from '../press/fault.ts';
import { readAddress as publicAddress } from '../site/address.ts';
import { instant, readMoment } from '../site/dates.ts';
import { problem, type Problem } from '../site/problems.ts';

/** A value, or the problem with what was typed. */
export type Read<Value> = { value: Value } | { problem: Problem };

/** `--now` in milliseconds since 1970; without it the clock's. A bare date is midnight in UTC. */
export function readNow(typed: string | undefined): Read<number> {
  if (typed === undefined) return { value: Date.now() };
  const moment = readMoment(typed, { site: 'UTC' });
  if (moment === undefined) {
    return { problem: problem('press/now', { path: '--now' }, { typed }) };
  }
  return { value: instant(moment) };
}

/** `--address` with its closing slash. */
export function readAddress(typed: string): Read<string> {
  const value = publicAddress(typed);
  if (value !== undefined) return { value };
  return { problem: problem('press/address', { path: '--address' }, { typed }) };
}

/** The public address of a site whose ledger is to be read, with its closing slash. */
export function readLedgerAddress(typed: string): Read<string> {
  const value = publicAddress(typed);
  if (value !== undefined) return { value };
  return { problem: problem('press/ledger', { path: '--ledger' }, { typed }) };
}

/** The address of a site on its host, with a closing slash; throws a Fault for what is none. */
export function hostedSite(typed: string): string {
  const value = publicAddress(typed);
  if (value !== undefined) return value;
  throw new Fault(`"${typed}" is not the address of a site. Write it whole: https://example.org/.`);
}

/** A port number; undefined when it is none. */
export function readPort(typed: string): number | undefined {
  const port = Number(typed);
  return /^\d+$/.test(typed) && port < 65_536 ? port : undefined;
}
