// Owns where the publication's mark lies: the drawing, and the pictures that the press makes of it for
// what reads no drawings. A file of public/ at one of these addresses takes its place.

/** Edges of the pictures, in pixels: two for the web app manifest, one for a telephone's first screen. */
export const iconSizes = [192, 512, 180] as const;

/** The drawing of the mark. */
export function markAddress(): string {
  return '/favicon.svg';
}

/** The mark as PNG. */
export function iconAddress(size: (typeof iconSizes)[number]): string {
  return size === 180 ? '/apple-touch-icon.png' : `/icon-${size}.png`;
}

/** What a browser reads when somebody keeps the site as a program. */
export function manifestAddress(): string {
  return '/manifest.webmanifest';
}
