// Owns the styles of a feed that is opened in a browser: those of no page, in a file of their own.
import feed from '../styles/feed.css?inline';
import tokens from '../styles/tokens.css?inline';

/** How the parts of a feed are set, which begins with a namespace and so has to come first, and the site's colours and sizes. */
export const feedStyles = `${feed}\n${tokens}\n`;
