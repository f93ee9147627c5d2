// Owns the door into the compiled site: an address goes in, a finished answer comes out.
// It is bundled with the pages, so that they and the press ask the same copy of the edition.
import type { APIContext, APIRoute } from 'astro';
import { createApp } from 'astro/app/entrypoint';
import { currentEdition } from '../edition/current.ts';
import { encodeAddress, sheetMark } from '../site/address.ts';
import { renderPage, type Component } from './quick-runtime.ts';

const app = createApp({ streaming: false });

/** What an address answers with: a page that the press has yet to finish, or a file as it is. */
export type Rendered = RenderedPage | Response;

/** HTML in which the styles of the route stand by their marks (see site/relativise.ts). */
interface RenderedPage {
  status: number;
  html: string;
  sheets: readonly string[];
}

/** A file of src/pages: a component, or what answers with a file. */
interface PageModule {
  default?: Component;
  GET?: APIRoute;
}

interface Route {
  pattern: RegExp;
  head: string;
  sheets: readonly string[];
  load(): Promise<PageModule>;
  loaded?: PageModule;
}

const routes: Route[] = app.manifest.routes.map(({ routeData, styles }) => ({
  pattern: routeData.pattern,
  head: styles.map((_, number) => `<style>${sheetMark(number)}</style>`).join(''),
  sheets: styles.map(sheetOf),
  load: async () => {
    const page = await app.manifest.pageMap?.get(routeData.component)?.();
    // The cast: Astro types a page's module by what it does with it, not by what the page exports.
    return ((await page?.page()) ?? {}) as PageModule;
  },
}));

function sheetOf(style: { type: string; content?: string }): string {
  if (style.content === undefined) throw new TypeError('A style that is not inline has no place.');
  return style.content;
}

/** Scripts are files of their own, never inline: astro.config.mjs says so. */
function scriptAddress(id: string): string {
  const file = app.manifest.entryModules[id];
  if (file === undefined) throw new TypeError(`The script ${id} was not compiled.`);
  return `/${file}`;
}

/** The edition that the compiled pages read. */
export { currentEdition };

/** Renders the page or file at a root-relative address; throws what a component throws. */
export async function render(address: string): Promise<Rendered> {
  const pathname = pathOf(address);
  const decoded = decodeURI(pathname);
  const route = routes.find(({ pattern }) => pattern.test(decoded));
  if (route === undefined) return new Response(null, { status: 404 });
  const { default: component, GET } = (route.loaded ??= await route.load());
  if (GET !== undefined) {
    // The cast: of all that Astro tells an endpoint ours ask for the path alone.
    return GET({ url: { pathname } } as unknown as APIContext);
  }
  if (component === undefined) return new Response(null, { status: 404 });
  const made = renderPage(component, { head: route.head, pathname, scriptAddress });
  if (typeof made !== 'string') return made;
  return { status: pathname === '/404' ? 404 : 200, html: made, sheets: route.sheets };
}

/** The same by Astro's own runtime, in a compile that kept it: what `render` is measured by. */
export async function renderByAstro(address: string): Promise<Response> {
  return app.render(new Request(`http://stet.invalid${pathOf(address)}`));
}

function pathOf(address: string): string {
  return address === '/404.html' ? '/404' : encodeAddress(address);
}
