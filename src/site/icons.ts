// Owns where the publication's mark lies: the drawing, and the pictures that the press makes of it for
// what reads no drawings. A file of public/ at one of these addresses takes its place.

/** The pictures by their edges in pixels: two for the web app manifest, one for a telephone's first screen. */
const icons = {
  192: '/icon-192.png',
  512: '/icon-512.png',
  180: '/apple-touch-icon.png',
} as const;

/** The edges of the pictures, in pixels. */
export const iconSizes = [192, 512, 180] as const;

/** The drawing of the mark. */
export function markAddress(): string {
  return '/favicon.svg';
}

/** The mark as PNG. */
export function iconAddress(size: (typeof iconSizes)[number]): string {
  return icons[size];
}

/** What a browser reads when somebody keeps the site as a program. */
export function manifestAddress(): string {
  return '/manifest.webmanifest';
}
