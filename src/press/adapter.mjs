// Owns the adapter: it gives Astro our entry, and nothing more.

/** @returns {import('astro').AstroIntegration} an adapter whose server entry is the press. */
export function press() {
  const serverEntrypoint = new URL('entry.ts', import.meta.url);
  const supportedAstroFeatures = {
    serverOutput: 'stable',
    // Said so that Astro does not warn of a picture service that no page uses.
    sharpImageService: { support: 'limited', message: '', suppress: 'all' },
  };
  return {
    name: 'press',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'press',
          entrypointResolution: 'auto',
          serverEntrypoint,
          supportedAstroFeatures,
        }),
    },
  };
}
