// Owns how a page lies on a device: as it came, with two notes among its headers.

const keptNote = 'stet-kept';
const readNote = 'stet-read';

/** When a copy was made, and when its page was last opened by the reader, if it was: milliseconds since 1970. */
export interface Note {
  kept: number;
  read?: number | undefined;
}

/** A copy of a page, to be kept. */
export function copyOf(text: string, headers: Headers, { kept, read }: Note): Response {
  const noted = new Headers(headers);
  // The text is no longer packed.
  noted.delete('content-encoding');
  noted.delete('content-length');
  noted.set(keptNote, String(kept));
  if (read === undefined) noted.delete(readNote);
  else noted.set(readNote, String(read));
  return new Response(text, { headers: noted });
}

/** The notes of a copy. */
export function noteOf({ headers }: Response): Note {
  const read = headers.get(readNote);
  return { kept: Number(headers.get(keptNote)), ...(read !== null && { read: Number(read) }) };
}
