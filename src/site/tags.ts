// Owns walking over the tags of a finished page, fast: text, comments and the insides of scripts,
// styles and the like are stepped over. Builds no tree and changes nothing.

/** A start tag: where it stands in the page, and where the raw text of a script, style, title or textarea ends. */
export interface Tag {
  /** In lower case. */
  name: string;
  /** Just after the name, where the attributes begin. */
  from: number;
  /** At the closing `>`. */
  to: number;
  /** For raw text its end, which is at the end tag; else just after `>`. */
  textEnd: number;
}

const rawText = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'xmp', 'noembed']);
const letters = /[a-z]/i;
const nameEnd = /[\s/>]/g;

/** Calls `visit` for every start tag of `html`, in order. */
export function eachTag(html: string, visit: (tag: Tag) => void): void {
  let at = html.indexOf('<');
  while (at !== -1) {
    const tag = letters.test(html.charAt(at + 1)) ? tagAt(html, at) : undefined;
    if (tag) visit(tag);
    at = html.indexOf('<', tag?.textEnd ?? afterMarkup(html, at));
  }
}

function tagAt(html: string, at: number): Tag | undefined {
  nameEnd.lastIndex = at + 1;
  const from = nameEnd.exec(html)?.index;
  if (from === undefined) return undefined;
  const name = html.slice(at + 1, from).toLowerCase();
  const to = closing(html, from);
  return { name, from, to, textEnd: rawText.has(name) ? endOfText(html, name, to) : to + 1 };
}

/** Where a comment, doctype or end tag that opens at `at` is over. */
function afterMarkup(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return at + 1;
  const end = html.indexOf('-->', at + 4);
  return end === -1 ? html.length : end + 3;
}

/** The `>` of a tag: one inside a quoted value does not close it. */
function closing(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === 62) return at;
    if (code === 61) at = afterValue(html, at + 1);
    else at += 1;
  }
  return html.length;
}

/** Just after the value that follows an equals sign, if it is quoted; quotes elsewhere mean nothing. */
function afterValue(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  const quote = html.charAt(at);
  if (quote !== '"' && quote !== "'") return at;
  const end = html.indexOf(quote, at + 1);
  return end === -1 ? html.length : end + 1;
}

function endOfText(html: string, name: string, to: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = to + 1;
  return end.exec(html)?.index ?? html.length;
}

/** Space as HTML counts it inside a tag. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}
