// Owns how a place in capitals is written as a name: RIO DE JANEIRO is Rio de Janeiro.

/** Words that stay small inside a name. */
const small: ReadonlySet<string> = new Set(
  'a al am and au aux da das de del den der des di do dos du e el en es est i im ist la las le les los na nad of on op pod sous sub sur the upon van ved y à на'.split(
    ' ',
  ),
);

/** The name of a place typed in capitals; words that already hold small letters keep them. */
export function placeName(typed: string): string {
  const words = typed.normalize('NFC').replaceAll('\u00A0', ' ').replaceAll("'", '’').split(' ');
  return words.map((word, index) => wordName(word, index === 0)).join(' ');
}

function wordName(word: string, first: boolean): string {
  if (/^(?:\p{L}\.){2,}$/u.test(word)) return word;
  const parts = word.split(/([-/])/);
  return parts.map((part, index) => partName(part, first && index === 0)).join('');
}

function partName(part: string, first: boolean): string {
  const low = lower(part);
  if (small.has(low) && !first) return low;
  const typed = /^(Mc|Mac|De|La|Le|Du)(\p{Lu}.*)$/u.exec(part) ?? /^(MC)(\p{Lu}{3,})$/u.exec(part);
  if (typed !== null) return `${capital(lower(typed[1] ?? ''))}${capital(lower(typed[2] ?? ''))}`;
  const elided = /^(\p{L}{1,2})(’)(\p{L}+)$/u.exec(low);
  if (elided !== null) return elidedName(elided, first);
  // The typed capital stays: small letters of a dotted İ would lead back to I.
  return `${[...part][0] ?? ''}${[...low].slice(1).join('')}`;
}

/** N’Djamena, L’Aquila, O’Fallon; but Coeur d’Alene and Xi’an. */
function elidedName(
  [, head = '', mark = '', tail = '']: readonly string[],
  first: boolean,
): string {
  if (head.length > 1) return `${capital(head)}${mark}${tail}`;
  const small = head === 'd' && !first;
  return `${small ? head : capital(head)}${mark}${capital(tail)}`;
}

function lower(text: string): string {
  // A dotted capital I is Turkish, and only Turkish rules make it a plain small one.
  return text.includes('İ') ? text.toLocaleLowerCase('tr') : text.toLowerCase();
}

function capital(text: string): string {
  const [first = ''] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
}
