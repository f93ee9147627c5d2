// Owns the addresses /desks/…/feed.atom and its other forms.
export { GET } from '../../_feed.ts';
