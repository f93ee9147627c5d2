// Runs Astro's own build in a process of its own, for compile.ts. Owns nothing else.
import { join } from 'node:path';
import { templateFault } from './fault.ts';
import { projectFolder } from './project.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] = 'production';

/** Lets components be printed by press/quick-runtime.ts; with STET_RUNTIME=astro a test keeps Astro's. */
const quickRuntime = {
  name: 'quick-runtime',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === 'astro/compiler-runtime' ? join(import.meta.dirname, 'quick-runtime.ts') : undefined,
};

/** Vite puts a program of 700 bytes gzipped before each import that a page makes later, for styles that ours never have. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
};

const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('compiler.ts needs the folder to compile into.');

try {
  const { build } = await import('astro');
  await build({
    root: projectFolder,
    outDir,
    // public/ is copied by the press, which keeps a record of it.
    publicDir: `${outDir}-none`,
    logLevel: 'silent',
    mode: 'production',
    // A failing page names its line in src/ by them.
    vite: {
      build: { sourcemap: true },
      // Hundreds of small files of packages take longer to find than to run.
      ssr: { noExternal: true },
      plugins: [plainImports, ...(process.env['STET_RUNTIME'] === 'astro' ? [] : [quickRuntime])],
      environments: { client: { build: { sourcemap: false } } },
    },
  });
} catch (error) {
  process.exitCode = 1;
  process.send?.(templateFault('Compiling the pages', error).message);
} finally {
  process.disconnect?.();
}
