// Owns the colour that browsers give their own parts around a page: that of the paper, as tokens.css has it.
import tokens from '../styles/tokens.css?raw';

/** The colour of the paper in each scheme, `#rrggbb`. */
export const paper = read(tokens);

function read(css: string): Record<'light' | 'dark', string> {
  const [, light, dark] = /--paper: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(css) ?? [];
  if (light === undefined || dark === undefined) {
    throw new Error('tokens.css gives no pair of colours for --paper.');
  }
  return { light, dark };
}
