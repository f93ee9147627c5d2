// Owns the text of /sw.js: what the service worker keeps for everybody, and the script that does it. Its
// addresses are relative to itself, so that it holds under any path.
import { encodeAddress } from '../site/address.ts';

/** The script; `file` is a compiled one at the root of the site, `kept` are pages, `made` a sign of what stands on them. */
export function workerScript(told: {
  file: string;
  kept: readonly string[];
  made?: string | undefined;
}): string {
  const { file, kept, made } = told;
  const newest = kept.map((address) => encodeAddress(address).slice(1));
  const lines = [
    // A browser takes up a worker whose bytes have changed: with each publication that changes these pages.
    ...(made === undefined ? [] : [`// ${made}`, `self.newest=${JSON.stringify(newest)};`]),
    `importScripts(${JSON.stringify(file.slice(1))});`,
  ];
  return `${lines.join('\n')}\n`;
}
