// Owns how a browser test looks for barriers: axe on the page of a reader, as it stands.
import { AxeBuilder } from '@axe-core/playwright';
import type { Reader } from './reader.ts';

/** Axe brings its own release of Playwright's types; the interface is the same. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/** Every barrier that axe finds, with the elements it is on. */
export async function barriersOn({ page }: Reader): Promise<string[]> {
  // The cast: another release of the same interface, see AxePage.
  const axe = new AxeBuilder({ page: page as unknown as AxePage }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
