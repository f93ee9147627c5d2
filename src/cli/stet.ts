#!/usr/bin/env node
// Owns the command line: which commands and options there are. What they do is one file a command.
import { enableCompileCache } from 'node:module';
import { Command } from 'commander';
import { codeCache } from '../press/project.ts';
import type { HostingOptions } from './hosting.ts';
import type { PlanOptions } from './plan.ts';
import type { VerifyOptions } from './verify.ts';
import { fail } from './say.ts';

// What a command imports is loaded when it runs, half of it from what Node compiled the last time.
enableCompileCache(codeCache);
// Threads and the process that compiles find it by this name.
process.env['NODE_COMPILE_CACHE'] ??= codeCache;

const program = new Command('stet')
  .description('A news site from a folder of Markdown.')
  .showHelpAfterError('Run stet --help, or stet <command> --help, for all there is.')
  .helpCommand(false);

program
  .command('build')
  .description('print the site; only what changed, if it was printed before')
  .option('--content <folder>', 'the folder of stories', 'content')
  .option('--out <folder>', 'the folder to print into', 'dist')
  .option('--cache <folder>', 'the folder of what was read before', '.stet')
  .option('--address <url>', 'the public address of the site, instead of that in site.yaml')
  .option('--now <time>', 'the time to publish for (2026-01-02T14:30Z), instead of the clock')
  .option('--clean', 'print every page anew', false)
  .option('--publish', 'promise what is printed: write content/ledger/', false)
  .option('--compress', 'write Brotli and gzip files beside text', false)
  .option('--ledger <url>', 'read the ledger of the published site at this address too')
  .option('--json', 'give the result as one JSON object', false)
  .action(run(async () => (await import('./build.ts')).build));

program
  .command('dev')
  .description('serve the site while it is written, drafts and embargoed stories included')
  .option('--content <folder>', 'the folder of stories', 'content')
  .option('--cache <folder>', 'the folder of what was read before', '.stet/dev')
  .option('--port <number>', 'the port to begin looking at', '4321')
  .action(run(async () => (await import('./dev.ts')).dev));

program
  .command('preview')
  .description('serve the printed site as a plain host would')
  .option('--out <folder>', 'the folder of the printed site', 'dist')
  .option('--port <number>', 'the port to begin looking at', '4321')
  .option('--under <path>', 'serve it under this path, as in /news/', '/')
  .action(run(async () => (await import('./preview.ts')).preview));

program
  .command('hosting <server>')
  .description(
    'print what a server has to be told: apache, caddy, cloudfront, lighttpd, netlify, nginx',
  )
  .option('--at <path>', 'the path the site lies at, instead of that of its address')
  .option('--root <folder>', 'the printed folder as the server sees it, instead of --out')
  .option('--out <folder>', 'the folder of the printed site', 'dist')
  .option('--cache <folder>', 'the folder of what was read before', '.stet')
  .action((server: string, options: HostingOptions) =>
    run(async () => (await import('./hosting.ts')).hosting)({ ...options, server }),
  );

program
  .command('release')
  .description('say in the printed folder what it holds, for stet verify and stet plan')
  .option('--out <folder>', 'the folder of the printed site', 'dist')
  .option('--cache <folder>', 'the folder of what was read before', '.stet')
  .option('--key <file>', 'sign with this key; without it, with that in STET_RELEASE_KEY, if any')
  .option('--make-key <file>', 'make a key, write it into this file, and do nothing else')
  .option('--content <folder>', 'the folder of stories, in which no key is made', 'content')
  .action(run(async () => (await import('./release.ts')).release));

program
  .command('verify <address>')
  .description('compare a live site with its release, and name what is not the same')
  .option('--key <file>', 'the public key that must have signed the release')
  .option('--against <folder>', 'compare with this printed folder, not with what the site says')
  .action((url: string, options: VerifyOptions) =>
    run(async () => (await import('./verify.ts')).verify)({ ...options, url }),
  );

program
  .command('plan [since]')
  .description(
    'tell what an upload has to send, in order, since the release that lies at this address or in this file',
  )
  .option('--out <folder>', 'the folder of the printed site', 'dist')
  .option('--json', 'give the plan as JSON', false)
  .option('--rclone <remote>', 'give the plan as a script that sends it there by rclone')
  .action((since: string | undefined, options: PlanOptions) =>
    run(async () => (await import('./plan.ts')).plan)({ ...options, ...(since && { since }) }),
  );

program
  .command('begin')
  .description('write a small paper to begin with, into an empty folder')
  .option('--content <folder>', 'the folder of stories', 'content')
  .option('--name <name>', 'what the paper is called', 'The Harbour Courier')
  .option('--address <url>', 'its public address', 'https://courier.example/')
  .action(run(async () => (await import('./begin.ts')).begin));

program
  .command('check')
  .description('tell what is wrong with the stories; print nothing')
  .option('--content <folder>', 'the folder of stories', 'content')
  .option('--cache <folder>', 'the folder of what was read before', '.stet/check')
  .option('--now <time>', 'the time to check for, instead of the clock')
  .action(run(async () => (await import('./check.ts')).check));

/** A command gives its exit code; what it throws is told in one line or a few. */
function run<Options>(load: () => Promise<(options: Options) => Promise<number>>) {
  return async (options: Options): Promise<void> => {
    try {
      const command = await load();
      process.exitCode = await command(options);
    } catch (error) {
      process.exitCode = fail(error);
    }
  };
}

await program.parseAsync();
