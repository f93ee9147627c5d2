// Owns the measuring of what a piece of work costs the processor, which a busy machine does not stretch as it
// does the clock's time.

/** Milliseconds of the processor that `work` takes. */
export function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
