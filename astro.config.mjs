// How the pages are compiled. Where and when they are printed is src/press.
import { defineConfig, passthroughImageService } from 'astro/config';
import { press } from './src/press/adapter.mjs';

export default defineConfig({
  output: 'server',
  adapter: press(),
  cacheDir: './.stet/astro',
  // Pages end in a slash and files do not; the edition knows which address is which.
  trailingSlash: 'ignore',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  security: { checkOrigin: false },
  // Left out of the page, a small script or font would change its address when it grows.
  vite: { build: { assetsInlineLimit: 0 } },
});
