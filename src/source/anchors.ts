// Owns which passages of a story or page a link can lead to.

/** Every id in the parts of `written` that become text, each between spaces. */
export function anchorsOf(written: object): string {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('id' in value && typeof value.id === 'string') ids.add(value.id);
      Object.values(value).forEach(visit);
    }
  };
  for (const part of ['opening', 'sections', 'footnotes', 'quotations', 'blocks']) {
    visit(Object.entries(written).find(([name]) => name === part)?.[1]);
  }
  return ids.size === 0 ? '' : ` ${[...ids].join(' ')} `;
}
