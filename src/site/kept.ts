// Owns what was made at some cost and may be asked again soon: as many as fit, the oldest let go first.

/** Keeps `size` values by their keys. */
export class Kept<Value> {
  readonly #size: number;
  readonly #known = new Map<string, Value>();

  constructor(size: number) {
    this.#size = size;
  }

  /** The value of `key`, made now if it is not kept. */
  of(key: string, make: () => Value): Value {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.#known.set(key, value);
    if (this.#known.size > this.#size) {
      const [oldest = key] = this.#known.keys();
      this.#known.delete(oldest);
    }
    return value;
  }
}
