// Owns the Response that files are answered with in a printing thread: a holder of bytes. Node's own
// sets up streams for each, which costs a tenth of printing. May not be used where a server answers.
import { utf8 } from './utf8.ts';

/** What the press uses of a Response; its body is whole from the start. */
export class LightResponse {
  readonly status: number;
  readonly statusText: string;
  readonly #body: Uint8Array | string;
  readonly #headers: ResponseInit['headers'];

  constructor(body?: Uint8Array | string | null, init: ResponseInit = {}) {
    if (body !== undefined && body !== null && typeof body !== 'string') {
      if (!(body instanceof Uint8Array)) throw new TypeError('A printed page is text or bytes.');
    }
    this.#body = body ?? '';
    this.status = init.status ?? 200;
    this.statusText = init.statusText ?? '';
    this.#headers = init.headers;
  }

  /** Made when it is asked for: nothing that is printed has headers, and Node loads all of fetch for one. */
  get headers(): Headers {
    return new Headers(this.#headers);
  }

  async text(): Promise<string> {
    if (typeof this.#body === 'string') return this.#body;
    const { buffer, byteOffset, byteLength } = this.#body;
    return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
  }

  async bytes(): Promise<Uint8Array> {
    return typeof this.#body === 'string' ? utf8(this.#body) : this.#body;
  }
}

/** Lets everything that this thread imports from now on answer with light responses. */
export function useLightResponses(): void {
  // The cast: the class has what is used of a Response, not all that one can do.
  globalThis.Response = LightResponse as unknown as typeof Response;
}
