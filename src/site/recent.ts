// Owns what was lately made of a text that comes again and again: the styles of a site stand in all of
// its pages, and comparing them is far cheaper than going through them.

/** Keeps what was made of the last `size` different texts. */
export class Recent<Value> {
  readonly #size: number;
  readonly #known: { text: string; value: Value }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** What was made of `text`, made now if it was not. */
  of(text: string, make: (text: string) => Value): Value {
    const known = this.#known.find((one) => one.text === text);
    if (known) return known.value;
    const value = make(text);
    if (this.#known.unshift({ text, value }) > this.#size) this.#known.pop();
    return value;
  }
}
