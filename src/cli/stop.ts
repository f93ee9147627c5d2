// Owns what Ctrl-C and a request to end do: once, stop in good order; twice, stop at once.

/** A signal for the work; its exit code is 130 by custom. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
