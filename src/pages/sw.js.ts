// Owns the address /sw.js; what it holds is share/worker.ts's. Where nothing is to be kept it is there too,
// for devices that have an older one; and in dev, where every page is new.
import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/current.ts';
import { workerFiles } from '../layouts/worker-files.ts';
import { workerScript } from '../share/worker.ts';
import { workerAddress } from '../site/offline-address.ts';

export const GET: APIRoute = () => {
  const answer = currentEdition().answer(workerAddress());
  const isOn = import.meta.env.PROD && answer?.page === 'worker' && answer.made !== undefined;
  const script = isOn
    ? workerScript({ file: workerFiles.keeps, kept: answer.kept, made: answer.made })
    : workerScript({ file: workerFiles.leaves, kept: [] });
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
