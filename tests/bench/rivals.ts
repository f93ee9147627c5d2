// Owns the other generator of the benchmark: Hugo where it is or may be installed, else Eleventy from npm.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeForEleventy } from './eleventy-form.ts';
import { writeForHugo } from './hugo-form.ts';
import type { Command } from './measure.ts';

/** A generator with its site written out. */
export interface Rival {
  /** Name and version, as it says itself. */
  name: string;
  /** Prints everything into `out`. */
  build(out: string): Command;
  /** Path of the story that is edited. */
  edited: string;
}

/** Writes the rival's site of `count` stories into `folder`; an error where neither generator can be had. */
export function prepareRival(folder: string, count: number): Rival {
  return hugo(folder, count) ?? eleventy(folder, count);
}

function hugo(folder: string, count: number): Rival | undefined {
  const version = said('hugo', ['version']) ?? installHugo();
  if (version === undefined) return undefined;
  const edited = writeForHugo(folder, count);
  return {
    name: `Hugo ${/v(\d[\d.]*)/.exec(version)?.[1] ?? version}`,
    build: (out) => ({ program: 'hugo', args: ['--quiet', '--destination', out], cwd: folder }),
    edited,
  };
}

/** Debian's package, as root only. */
function installHugo(): string | undefined {
  if (process.getuid?.() !== 0 || said('apt-get', ['--version']) === undefined) return undefined;
  said('apt-get', ['update']);
  said('apt-get', ['install', '-y', '--no-install-recommends', 'hugo']);
  return said('hugo', ['version']);
}

function eleventy(folder: string, count: number): Rival {
  const edited = writeForEleventy(folder, count);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '@11ty/eleventy@3'];
  const installed = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (installed.status !== 0) {
    throw new Error(`There is no Hugo, and Eleventy could not be installed:\n${installed.stderr}`);
  }
  const cli = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  return {
    name: `Eleventy ${said(process.execPath, [cli, '--version'])?.trim() ?? ''}`,
    build: (out) => ({
      program: process.execPath,
      args: [cli, '--quiet', `--output=${out}`],
      cwd: folder,
    }),
    edited,
  };
}

function said(program: string, args: string[]): string | undefined {
  const run = spawnSync(program, args, { encoding: 'utf8' });
  return run.status === 0 ? run.stdout : undefined;
}
