// Owns the addresses /topics/…/feed.atom and its other forms.
export { GET } from '../../_feed.ts';
