// Owns taking <!-- comments --> out before the text is parsed, so that notes among colleagues are
// never printed, not even where a comment holds blank lines. Lines and columns stay what they were.

/** The body with comments blanked; those inside fenced code, and unclosed ones, stay. */
export function blankComments(body: string): string {
  if (!body.includes('<!--')) return body;
  const code = fencedCode(body);
  return body.replace(/(?<![\\`])<!--[^]*?-->/g, (comment, at: number) =>
    code.some(([from, to]) => at >= from && at < to) ? comment : comment.replace(/[^\n]/g, ' '),
  );
}

/** Where fenced code stands: pairs of offsets. */
function fencedCode(body: string): [number, number][] {
  const found: [number, number][] = [];
  let open: { mark: string; from: number } | undefined;
  for (const line of body.matchAll(/^ {0,3}(`{3,}|~{3,})([^\n]*)$/gm)) {
    const [whole, mark = '', info = ''] = line;
    if (open === undefined) {
      if (!(mark.startsWith('`') && info.includes('`'))) open = { mark, from: line.index };
    } else if (mark.startsWith(open.mark) && info.trim() === '') {
      found.push([open.from, line.index + whole.length]);
      open = undefined;
    }
  }
  if (open !== undefined) found.push([open.from, body.length]);
  return found;
}
