// Owns how machines are told the times of a story: no more exactly than the newsroom wrote them.
import { compareMoments, instant, type Moment } from '../site/dates.ts';
import type { Story } from './story.ts';

/** `2025-03-17T09:40:00-04:00`, or `2025-03-17` for a bare date. */
export function stamp({ iso, day, time }: Moment): string {
  return time ? iso : day;
}

/** `Mon, 17 Mar 2025 13:40:00 GMT` (RFC 822), in which no bare date can be told. */
export function mailDate(moment: Moment): string {
  return new Date(instant(moment)).toUTCString();
}

/** The last time that a story was changed in substance or corrected; undefined where it never was. */
export function modified({ published, updated, corrections }: Story): Moment | undefined {
  const changes = [...(updated ? [updated] : []), ...corrections.map(({ date }) => date)];
  const last = changes.sort(compareMoments).at(-1);
  // A correction on the day of publication, its hour unknown, is not told as older than the story.
  return last && compareMoments(last, published) < 0 ? published : last;
}
