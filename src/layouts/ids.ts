// Owns the anchors that layouts set. They begin with a capital letter, and anchors made from a
// journalist's headings have none, so that the two cannot meet.

/** The page's own matter, where the skip link leads. */
export const textId = 'Text';

/** The headings of the parts that Stet adds to a story or a quotation. */
export const partIds = {
  points: 'Points',
  notes: 'Notes',
  corrections: 'Corrections',
  disclosure: 'Disclosure',
  sources: 'Sources',
  share: 'Share',
  where: 'Where',
  others: 'Others',
};
