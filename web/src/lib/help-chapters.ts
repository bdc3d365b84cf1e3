/** Chapter of the manual that explains each screen, by the start of its path; the longest that fits counts. */
const chapterOfPath: Readonly<Record<string, string>> = {
  '/monitor': 'monitor', '/mentions': 'mentions', '/alerts': 'alerts', '/settings/sources': 'sources', '/settings/imports': 'imports', '/settings/quarantine': 'sources', '/settings/topics': 'sources', '/settings/people': 'people',
  '/settings/audit': 'people', '/settings/words': 'words', '/settings/opinion': 'opinion', '/settings/holds': 'holds', '/settings/deletions': 'holds', '/settings/retention': 'keeping', '/settings/status': 'keeping', '/settings/me': 'keys',
};

export const helpChapterIds: readonly string[] = [...new Set(Object.values(chapterOfPath))];

/** The chapter for a path; null where the manual has none. */
export function helpChapterOf(path: string): string | null {
  const start = Object.keys(chapterOfPath).filter((one) => path === one || path.startsWith(`${one}/`)).toSorted((a, b) => b.length - a.length)[0];
  return start === undefined ? null : (chapterOfPath[start] ?? null);
}
