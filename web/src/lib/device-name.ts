const browsers: readonly [RegExp, string][] = [[/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']];
const systems: readonly [RegExp, string][] = [[/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux']];

const firstMatch = (list: readonly [RegExp, string][], text: string): string | undefined => list.find(([pattern]) => pattern.test(text))?.[1];

/** Browser and system of a session in two words, `Chrome / Windows`; null where the browser does not say. */
export function deviceName(userAgent: string): string | null {
  const parts = [firstMatch(browsers, userAgent), firstMatch(systems, userAgent)].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(' / ');
}
