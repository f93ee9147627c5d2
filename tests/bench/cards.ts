// Owns the measuring of cards: the seconds that those of a hundred stories take, and how many of them the
// next build draws again.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { measureBuild } from './build-command.ts';
import { writeForStet } from './stet-form.ts';

/** What was measured. */
export interface CardsMeasured {
  stories: number;
  cards: number;
  /** What printing takes longer when every card has to be drawn. */
  seconds: number;
  /** Cards that were drawn again when every page was printed again. */
  again: number;
  /** Kilobytes of the largest. */
  largest: number;
}

/** Builds `stories` invented stories with nothing drawn before, then once more from nothing but what was kept. */
export async function measureCards(place: string, stories = 100): Promise<CardsMeasured> {
  const folders = {
    content: join(place, 'cards-content'),
    out: join(place, 'cards-out'),
    cache: join(place, 'cards-cache'),
  };
  const kept = join(folders.cache, 'cards');
  writeForStet(folders.content, stories, { pagesOnly: false });
  // Read and parsed before, so that the two runs that are compared differ by the drawing alone.
  await measureBuild(folders, place);
  for (const folder of [folders.out, kept]) rmSync(folder, { recursive: true });
  const drawing = await measureBuild(folders, place);
  const drawn = filesOf(kept);
  rmSync(folders.out, { recursive: true });
  const keeping = await measureBuild(folders, place);
  return {
    stories,
    cards: drawn.size,
    seconds: drawing.print - keeping.print,
    again: [...filesOf(kept)].filter(([file, { time }]) => drawn.get(file)?.time !== time).length,
    largest: Math.max(...[...drawn.values()].map(({ bytes }) => bytes)) / 1000,
  };
}

function filesOf(folder: string): Map<string, { time: bigint; bytes: number }> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        const { mtimeNs, size } = statSync(file, { bigint: true });
        return [file, { time: mtimeNs, bytes: Number(size) }];
      }),
  );
}
