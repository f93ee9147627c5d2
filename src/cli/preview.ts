// The command `stet preview`: serves the printed site as a plain host would.
import { encodeAddress } from '../site/address.ts';
import { closedPath } from '../site/host-address.ts';
import { Fault } from '../press/fault.ts';
import { readMarker } from '../press/out.ts';
import { listen } from '../press/port.ts';
import { staticServer } from '../press/serve.ts';
import { readPort } from './options.ts';
import { stopSignal } from './stop.ts';

interface PreviewOptions {
  out: string;
  port: string;
  under: string;
}

/** Serves until it is stopped. */
export async function preview({ out, port, under }: PreviewOptions): Promise<number> {
  const first = readPort(port);
  if (first === undefined) throw new Fault(`--port ${port} is not a number from 0 to 65535.`);
  if (readMarker(out) === undefined) {
    throw new Fault(`The folder ${out} holds no printed site. Print one first: npm run build.`);
  }
  const mount = closedPath(under);
  const signal = stopSignal();
  const server = staticServer({ folder: out, under: mount });
  const found = await listen(server, first);
  if (first !== 0 && found !== first) console.log(`Port ${first} is taken.`);
  console.log(`The site is at http://localhost:${found}${encodeAddress(mount)} (Ctrl-C ends it).`);
  await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
  server.closeAllConnections();
  server.close();
  return 0;
}
