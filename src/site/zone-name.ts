// Owns how a zone is called beside an hour: by its usual short name, else by its distance from UTC.

// Each region's English knows the short names of its own zones and gives GMT+3 for the rest.
const regions = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'];
const clocks = new Map<string, Intl.DateTimeFormat>();
const named = new Map<string, string>();

/** `09:40 EDT`: the hour of `iso`, which carries the offset of `zone` then. */
export function zonedHour(shown: { iso: string; zone: string }): string {
  return `${shown.iso.slice(11, 16)} ${zoneName(shown)}`;
}

/** `EDT`, `CET`, `UTC+3`, `UTC−3:30`. */
function zoneName({ iso, zone }: { iso: string; zone: string }): string {
  // A zone does not change its name within a year without changing its offset.
  const key = `${iso.slice(0, 4)} ${iso.slice(-6)} ${zone}`;
  const name = named.get(key) ?? usualName(iso, zone) ?? distance(iso);
  named.set(key, name);
  return name;
}

function usualName(iso: string, zone: string): string | undefined {
  for (const region of regions) {
    const parts = clockOf(region, zone).formatToParts(Date.parse(iso));
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    if (/^[A-Z]+$/.test(name)) return name;
  }
  return undefined;
}

function clockOf(region: string, zone: string): Intl.DateTimeFormat {
  const key = `${region} ${zone}`;
  const clock =
    clocks.get(key) ?? new Intl.DateTimeFormat(region, { timeZone: zone, timeZoneName: 'short' });
  clocks.set(key, clock);
  return clock;
}

/** With a true minus. */
function distance(iso: string): string {
  const [sign, hours, minutes] = [iso.slice(-6, -5), Number(iso.slice(-5, -3)), iso.slice(-2)];
  return `UTC${sign === '-' ? '−' : '+'}${hours}${minutes === '00' ? '' : `:${minutes}`}`;
}
