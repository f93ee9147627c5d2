// Owns the anchors that layouts set. Each has a dot, which no anchor made from a journalist's heading
// ever has, so that the two cannot meet.

/** The page's own matter, where the skip link leads. */
export const textId = 'page.text';

/** The headings of the parts that Stet adds to a story. */
export const partIds = {
  points: 'page.points',
  notes: 'page.notes',
  corrections: 'page.corrections',
  disclosure: 'page.disclosure',
  sources: 'page.sources',
};
