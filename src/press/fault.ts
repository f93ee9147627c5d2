// Owns the error that means: the fault is ours, not the newsroom's. May not print.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { projectFolder } from './project.ts';

/** A fault in Stet or its templates; `message` is whole sentences, shown without a stack. */
export class Fault extends Error {
  override name = 'Fault';
}

/** The words for a failure in a template: what was being made, what was said, and where in our files. */
export function templateFault(made: string, error: unknown): Fault {
  const { message, place } = describe(error);
  const where = place === undefined ? '' : `\n    at ${place}`;
  return new Fault(
    `${made} failed: ${message}${where}\n    This is a fault in Stet, not your story.`,
    { cause: error },
  );
}

interface Located {
  message: string;
  place?: string;
}

function describe(thrown: unknown): Located {
  const [error, more] = first(thrown);
  if (!(error instanceof Error)) return { message: String(error) };
  const [line = ''] = stripVTControlCharacters(error.message || error.name).split('\n', 1);
  const message = line.replace(/^\[\w+\] /, '') + (more === 0 ? '' : ` (and ${more} more)`);
  const place = locOf(error) ?? frameOf(error.stack ?? '');
  return place === undefined ? { message } : { message, place };
}

/** The bundler gathers errors into one. */
function first(error: unknown): [error: unknown, more: number] {
  const gathered = error instanceof Error && 'errors' in error ? error.errors : undefined;
  return Array.isArray(gathered) && gathered.length > 0
    ? [gathered[0], gathered.length - 1]
    : [error, 0];
}

/** Astro and Vite errors carry `loc`. */
function locOf(error: Error): string | undefined {
  if (!('loc' in error) || typeof error.loc !== 'object' || error.loc === null) return undefined;
  // The shape is checked field by field just below.
  const { file, line, column } = error.loc as Record<string, unknown>;
  if (typeof file !== 'string') return undefined;
  const path = isAbsolute(file) ? relative(projectFolder, file) : file;
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

function frameOf(stack: string): string | undefined {
  const [, file, line, column] = /\(?((?:file:\/\/)?\/[^\s()]*):(\d+):(\d+)\)?/.exec(stack) ?? [];
  if (file === undefined) return undefined;
  const path = file.startsWith('file://') ? fileURLToPath(file) : file;
  return (
    inSource(path, Number(line), Number(column)) ??
    `${relative(projectFolder, path)}:${line}:${column}`
  );
}

/** The place in src/ that a place in a compiled file comes from. */
function inSource(path: string, line: number, column: number): string | undefined {
  if (!existsSync(`${path}.map`)) return undefined;
  // The cast: a bundler wrote the file, as its name says.
  const payload = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as SourceMapPayload;
  const found = new SourceMap(payload).findEntry(line - 1, column - 1);
  if (!('originalSource' in found)) return undefined;
  const source = resolve(dirname(path), found.originalSource);
  return `${relative(projectFolder, source)}:${found.originalLine + 1}`;
}
