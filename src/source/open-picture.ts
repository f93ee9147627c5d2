// Owns how a picture's file is opened: what is refused as damaged or too large. Loads sharp when asked,
// because most runs look at no picture.
import type { Sharp } from 'sharp';

/** Pixels that are read at most, those of all frames together: some 400 megabytes while it is worked on. */
export const mostPixels = 100_000_000;

/** Opens a file or its bytes; `moving` with all its frames. Reading throws where the picture is damaged or larger. */
export async function openPicture(
  from: string | Uint8Array,
  { moving, limit = mostPixels }: { moving: boolean; limit?: number | false },
): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // One thread for each picture: what several threads encode depends on how many there are.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp(from, { failOn: 'error', limitInputPixels: limit, animated: moving });
}
