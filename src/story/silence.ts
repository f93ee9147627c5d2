// Owns advice that a story has answered: `silence:` takes it out, and must name advice that exists.
import { nearest } from '../site/nearest.ts';
import { catalogue, type ProblemId } from '../site/problems.ts';
import { wrongField, type FieldsRead } from './fields-read.ts';

/** Takes silenced advice out of the problems; reports names that are no advice. */
export function applySilence(read: FieldsRead): void {
  const silenced = Object.keys(read.typed.silence);
  if (silenced.length === 0) return;
  // The keys of the catalogue are its ids by definition.
  const advice = (Object.keys(catalogue) as ProblemId[]).filter(
    (id) => catalogue[id].level === 'advice',
  );
  const kept = read.problems.filter(
    ({ id, level }) => level !== 'advice' || !silenced.includes(id),
  );
  read.problems.splice(0, Infinity, ...kept);
  for (const typed of silenced) {
    if (advice.some((id) => id === typed)) continue;
    const meant = nearest(typed, advice);
    const hint =
      meant === undefined ? `Advice is ${advice.join(', ')}.` : `Did you mean "${meant}"?`;
    wrongField(read, ['silence', typed], ['story/silence', { typed, hint }]);
  }
}
