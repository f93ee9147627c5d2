// Owns how long a test waits for what must come, in milliseconds. It is no measure of speed, only an end to
// waiting: a machine with other work may take many times as long as one without.
export const patience = 60_000;
