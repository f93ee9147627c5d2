// Owns the lead picture of the fields: its file found, its words set, its caption as inline text.
import { limitProblems } from './limits.ts';
import { findMedia } from './media.ts';
import { newCopy } from './copy.ts';
import { parsePageMarkdown } from './markdown.ts';
import type { FieldsRead } from './fields-read.ts';
import { wordsId } from './passage-id.ts';
import { captionSteps } from './pipeline.ts';
import type { Figure, Inline } from './story.ts';
import { newTypesetter } from './typeset.ts';
import { setText } from './typography.ts';

/** The lead picture, or undefined where there is none or its file is not there. */
export function leadPicture(read: FieldsRead, language: string): Figure | undefined {
  const { picture } = read.typed;
  if (picture === undefined) return undefined;
  const place = read.placeOf(['picture', 'file']);
  const found = findMedia(read, { typed: picture.file, wanted: 'picture', place });
  if (found.problem !== undefined) read.problems.push(found.problem);
  if (found.file === undefined) return undefined;
  const { caption } = picture;
  return {
    type: 'figure',
    id: wordsId('p', `picture\n${found.file.path}`),
    file: found.file,
    alt: setText(picture.alt, language),
    ...(caption === undefined ? {} : { caption: captionOf(read, { caption, language }) }),
    credit: setText(picture.credit, language),
  };
}

function captionOf(
  read: FieldsRead,
  { caption, language }: { caption: string; language: string },
): Inline {
  const { path, context } = read;
  const place = read.placeOf(['picture', 'caption']);
  const refused = limitProblems(caption, path.shown);
  const tree = parsePageMarkdown(refused.length === 0 ? caption : '');
  const copy = newCopy({
    tree,
    source: caption,
    path,
    context,
    language,
    typedDateline: 'none',
  });
  for (const step of captionSteps) step(copy);
  // Lines of a caption are counted in the caption: the field is as near as they come.
  const local = [...refused, ...copy.problems];
  read.problems.push(...local.map((one) => ({ ...one, ...place })));
  read.references.push(...copy.references.map((one) => ({ ...one, place })));
  read.links.push(...copy.links);
  const type = newTypesetter();
  const [first] = copy.tree.children;
  const made = type.set({}, first?.type === 'paragraph' ? first.children : []);
  type.finish();
  return made;
}
