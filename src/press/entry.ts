// Owns the door into the compiled site: an address goes in, a finished answer comes out.
// It is bundled with the pages, so that they and the press ask the same copy of the edition.
import { createApp } from 'astro/app/entrypoint';
import { currentEdition } from '../edition/current.ts';
import { encodeAddress } from '../site/address.ts';

const app = createApp({ streaming: false });

// Astro would log a failure and answer 500 with its own page; the press wants the failure itself.
app.renderError = async (_request, { status, error }) => {
  if (error !== undefined && error !== null) throw error;
  return new Response(null, { status });
};

// Astro imports a page's module anew for every page that is printed; once is enough.
const { pageMap } = app.manifest;
for (const [page, load] of pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  pageMap?.set(page, () => (loaded ??= load()));
}

/** The edition that the compiled pages read. */
export { currentEdition };

/** Renders the page or file at a root-relative address; throws what a component throws. */
export async function render(address: string): Promise<Response> {
  const asked = address === '/404.html' ? '/404' : encodeAddress(address);
  return app.render(new Request(`http://stet.invalid${asked}`));
}
