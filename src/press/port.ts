// Owns the finding of a free port on the loopback address.
import { createServer, type Server } from 'node:net';
import { Fault } from './fault.ts';

/** Only this machine can reach it. */
export const loopback = '127.0.0.1';

/** Lets `server` listen on the first free port from `first` on, and gives it. */
export async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < Math.min(first + 100, 65_536); port++) {
    const taken = await tryPort(server, port);
    if (taken !== undefined) return taken;
  }
  throw new Fault(`No port from ${first} on is free. Name another with --port.`);
}

/** The first port from `first` on that nobody listens on. */
export async function freePort(first: number): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, first);
  await new Promise((done) => probe.close(done));
  return port;
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(undefined);
      else fail(error);
    };
    const listening = (): void => {
      server.off('error', refused);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', refused);
    server.once('listening', listening);
    server.listen(port, loopback);
  });
}
