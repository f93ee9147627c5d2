// Owns the styles of a feed that is opened in a browser: those of no page, in a file of their own.
import feed from '../styles/feed.css?inline';
import tokens from '../styles/tokens.css?inline';

/** The colours and sizes of the site, and how the parts of a feed are set. */
export const feedStyles = `${tokens}\n${feed}\n`;
