// Owns telling from spellings alone which names are likely one person. Knows no stories; it would
// rather join nothing than two people: what fits two different names is joined to neither.

interface Spelling {
  name: string;
  /** Every part of the name in the form it is compared in. */
  parts: string[];
}

/** So many spellings of one surname and first letter are compared with one another. */
const most = 40;

/** Groups of two spellings or more that look like one person, each as given. */
export function samePerson(names: readonly string[]): string[][] {
  const near = new Map<string, Spelling[]>();
  for (const name of names) {
    const parts = partsOf(name);
    const last = parts.at(-1);
    if (last === undefined) continue;
    const key = parts.length === 1 ? last : `${last} ${parts[0]?.charAt(0)}`;
    const known = near.get(key);
    if (known === undefined) near.set(key, [{ name, parts }]);
    else known.push({ name, parts });
  }
  return [...near.values()]
    .filter((spellings) => spellings.length > 1)
    .flatMap((spellings) => groups(spellings.slice(0, most)));
}

function groups(spellings: readonly Spelling[]): string[][] {
  const found: Spelling[][] = [];
  const clear = spellings.filter((one) => {
    const like = spellings.filter((other) => fits(one, other));
    return like.every((a) => like.every((b) => fits(a, b)));
  });
  for (const one of clear) {
    const group = found.find((known) => known.some((other) => fits(one, other)));
    if (group === undefined) found.push([one]);
    else group.push(one);
  }
  return found.filter((group) => group.length > 1).map((group) => group.map(({ name }) => name));
}

/** V. Zelensky and Volodymyr Zelenskyy; Donald Trump and Donald J. Trump. */
function fits(a: Spelling, b: Spelling): boolean {
  const [firstOfA = '', ...middleOfA] = a.parts.slice(0, -1);
  const [firstOfB = '', ...middleOfB] = b.parts.slice(0, -1);
  if (!fitsPart(firstOfA, firstOfB)) return false;
  if (middleOfA.length === 0 || middleOfB.length === 0) return true;
  const even = middleOfA.length === middleOfB.length;
  return even && middleOfA.every((part, index) => fitsPart(part, middleOfB[index] ?? ''));
}

function fitsPart(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

/** The parts of a name without what differs between transliterations: accents, x and ks, y and i, double letters. */
function partsOf(name: string): string[] {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const parts = bare.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return parts.map((part) =>
    part
      .replaceAll('x', 'ks')
      .replaceAll('ck', 'k')
      .replaceAll('ph', 'f')
      .replace(/[yij]+/g, 'i')
      .replace(/(\p{L})\1+/gu, '$1'),
  );
}
