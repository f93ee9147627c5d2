// Owns the rules of CSS: logical directions only, colours in tokens.css alone, nothing shouted.
import { astroParts, lines, type CodeFile } from './code.ts';

/** Properties and values that name a side of the screen, each with its logical form. */
const physical: readonly { of: RegExp; write: string }[] = [
  {
    of: /(?<![\w-])(?:margin|padding)-(?:left|right|top|bottom)\s*:/,
    write: 'margin-inline-start, padding-block-end …',
  },
  {
    of: /(?<![\w-])border-(?:left|right|top|bottom)(?:-\w+)?\s*:/,
    write: 'border-inline-start, border-block-end …',
  },
  {
    of: /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius\s*:/,
    write: 'border-start-start-radius …',
  },
  { of: /(?<![\w-])(?:left|right|top|bottom)\s*:/, write: 'inset-inline-start, inset-block-end …' },
  { of: /(?<![\w-])(?:min-|max-)?(?:width|height)\s*:/, write: 'inline-size, block-size …' },
  { of: /(?<![\w-])text-align\s*:\s*(?:left|right)\b/, write: 'text-align: start or end' },
  { of: /(?<![\w-])(?:float|clear)\s*:\s*(?:left|right)\b/, write: 'inline-start or inline-end' },
  {
    of: /(?<![\w-])scroll-(?:margin|padding)-(?:left|right|top|bottom)\s*:/,
    write: '…-block-start',
  },
];

const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch|hwb)a?\(/i;

/** Every fault of the CSS in .css files and in the styles of components. */
export function badStyles(files: readonly CodeFile[]): string[] {
  return files.flatMap((file) => {
    const css = withoutComments(styleOf(file));
    return css.split('\n').flatMap((line, index) => {
      const place = `${file.path}:${index + 1}`;
      return faultsOf(line, file.path).map((fault) => `${place} ${fault}`);
    });
  });
}

function faultsOf(line: string, path: string): string[] {
  // A condition of a query is no declaration: browsers know `width` there and little else.
  const declared = line.replace(/@(?:media|container|supports)[^{]*/, '');
  const faults = physical
    .filter(({ of }) => of.test(declared))
    .map(({ write }) => `a physical direction; write ${write}: ${line.trim()}`);
  if (declared.includes('!important')) faults.push(`"!important": ${line.trim()}`);
  if (!path.endsWith('/tokens.css') && colour.test(declared.replace(/url\([^)]*\)/g, ''))) {
    faults.push(`a colour outside tokens.css: ${line.trim()}`);
  }
  return faults;
}

/** The CSS of a file with everything else blanked, so that line numbers stay. */
function styleOf(file: CodeFile): string {
  if (file.path.endsWith('.css')) return file.text;
  const { style } = astroParts(file.text);
  if (style === '') return '';
  const above = lines(file.text.slice(0, file.text.indexOf('<style')) + '<');
  return '\n'.repeat(above - 1) + style;
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}
