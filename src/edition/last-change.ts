// Owns how the time of a story's last change is kept: a text that sorts by time and holds what is told.
import { instant, momentAt } from '../site/dates.ts';
import { modified, stamp } from '../story/stamps.ts';
import type { Story } from '../story/story.ts';

/** The later of publication, update and last correction, as it is kept. */
export function keptChange(story: Story): string {
  const last = modified(story) ?? story.published;
  return `${keptTime(instant(last))} ${stamp(last)}`;
}

/** What is kept of a change at a time, epoch milliseconds, begins so; a later one sorts behind it. */
export function keptTime(time: number): string {
  return momentAt(time, 'UTC').iso;
}

/** W3C datetime with offset, or a bare date, out of what is kept. */
export function toldChange(kept: string): string {
  return kept.replace(/^.* /, '');
}
