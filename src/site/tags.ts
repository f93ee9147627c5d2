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

/** Elements whose inside is raw text. */
const rawText = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'xmp', 'noembed']);

/** What looks at a page; a tag's values are seen before the tag itself. */
export interface Look {
  /** An attribute's value from `from` to `to`, without its quotes; its name stands somewhere between `after` and `equals`. */
  value(after: number, equals: number, from: number, to: number): void;
  tag(tag: Tag): void;
}

/** Shows every start tag of `html` that holds attributes or has a name of three letters or more, in order. */
export function eachTag(html: string, look: Look): void {
  let at = html.indexOf('<');
  while (at !== -1) {
    const opens = isLetter(html.charCodeAt(at + 1));
    const tag = opens && !isBare(html, at) ? tagAt(html, at, look) : undefined;
    if (tag) look.tag(tag);
    at = html.indexOf('<', tag?.textEnd ?? afterMarkup(html, at));
  }
}

/** `<p>` or `<h2>`, of which a page has most; nobody has anything to do with them. */
function isBare(html: string, at: number): boolean {
  return html.charCodeAt(at + 2) === 62 || html.charCodeAt(at + 3) === 62;
}

function tagAt(html: string, at: number, look: Look): Tag | undefined {
  let from = at + 2;
  while (from < html.length && !endsName(html.charCodeAt(from))) from += 1;
  if (from === html.length) return undefined;
  const name = html.slice(at + 1, from).toLowerCase();
  const to = closing(html, from, look);
  return { name, from, to, textEnd: endOfText(html, name, to) };
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function endsName(code: number): boolean {
  return code === 62 || code === 47 || isSpace(code);
}

/** Where a comment, doctype or end tag that opens at `at` is over. */
function afterMarkup(html: string, at: number): number {
  if (html.charCodeAt(at + 1) !== 33 || !html.startsWith('<!--', at)) return at + 1;
  const end = html.indexOf('-->', at + 4);
  return end === -1 ? html.length : end + 3;
}

/** The `>` of a tag: one inside a quoted value does not close it, and quotes elsewhere mean nothing. */
function closing(html: string, after: number, look: Look): number {
  let at = after;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === 62) return at;
    if (code === 61) at = afterValue(html, after, at, look);
    else at += 1;
  }
  return html.length;
}

/** Just after the value that follows an equals sign. */
function afterValue(html: string, after: number, equals: number, look: Look): number {
  let from = equals + 1;
  while (isSpace(html.charCodeAt(from))) from += 1;
  const quote = html.charCodeAt(from);
  if (quote === 34 || quote === 39) {
    const to = html.indexOf(quote === 34 ? '"' : "'", from + 1);
    if (to === -1) return html.length;
    look.value(after, equals, from + 1, to);
    return to + 1;
  }
  let to = from;
  while (to < html.length && html.charCodeAt(to) !== 62 && !isSpace(html.charCodeAt(to))) to += 1;
  look.value(after, equals, from, to);
  return to;
}

function endOfText(html: string, name: string, to: number): number {
  if (!rawText.has(name)) return to + 1;
  let end = html.indexOf('</', to + 1);
  while (end !== -1) {
    const after = end + 2 + name.length;
    const same = html.slice(end + 2, after).toLowerCase() === name;
    if (same && endsName(html.charCodeAt(after))) return end;
    end = html.indexOf('</', end + 2);
  }
  return html.length;
}

/** Space as HTML counts it inside a tag. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}
