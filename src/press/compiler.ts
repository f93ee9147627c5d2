// Runs Astro's own build in a process of its own, for compile.ts. Owns nothing else.
import { templateFault } from './fault.ts';
import { projectFolder } from './project.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] = 'production';

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
      environments: { client: { build: { sourcemap: false } } },
    },
  });
} catch (error) {
  process.exitCode = 1;
  process.send?.(templateFault('Compiling the pages', error).message);
} finally {
  process.disconnect?.();
}
