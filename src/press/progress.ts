// Owns what is told while a long work runs: one rewritten line at a terminal, a plain line every few
// seconds elsewhere. May not decide anything.

/** Where to tell it: usually process.stderr. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const terminalPause = 100;
const plainPause = 3000;

/** Tells how far a work has come. */
export class Progress {
  readonly #screen: Screen | undefined;
  #label = '';
  #started = 0;
  #told = 0;
  #onLine = false;

  /** Without a screen nothing is told. */
  constructor(screen: Screen | undefined) {
    this.#screen = screen;
  }

  /** Takes the state of the work `label`; tells it when it is time. */
  at(label: string, done: number, of: number): void {
    if (this.#screen === undefined) return;
    const now = performance.now();
    if (label !== this.#label) {
      this.#label = label;
      this.#started = now;
      this.#told = now;
      return;
    }
    const pause = this.#screen.isTTY === true ? terminalPause : plainPause;
    if (now - this.#told < pause) return;
    this.#told = now;
    this.#tell(`${label} ${number(done)} of ${number(of)}, ${rate(done, now - this.#started)}`);
  }

  /** Wipes the rewritten line, so that what follows starts on a clean one. */
  end(): void {
    if (this.#onLine) this.#screen?.write('\r\u001b[K');
    this.#onLine = false;
    this.#label = '';
  }

  #tell(line: string): void {
    if (this.#screen?.isTTY !== true) {
      this.#screen?.write(`${line}\n`);
      return;
    }
    const width = this.#screen.columns ?? 80;
    this.#screen.write(`\r${line.slice(0, width - 1)}\u001b[K`);
    this.#onLine = true;
  }
}

/** `12,345`, the same on every machine. */
export function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function rate(done: number, milliseconds: number): string {
  if (milliseconds === 0) return '';
  return `${number(Math.round((done * 1000) / milliseconds))} a second`;
}
