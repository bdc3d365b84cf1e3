/** Ids in lines of links (`…id=123`, `…/123`) or bare numbers, each once; `bad` is the first line that holds none. */
export function readMentionIds(text: string): { ids: string[]; bad: string | null } {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const found = lines.map((line) => /(?:^|[?&]id=|\/)([1-9]\d{0,18})(?:$|[&#])/.exec(line.normalize('NFKC'))?.[1] ?? null);
  const at = found.indexOf(null);
  return { ids: [...new Set(found.filter((id) => id !== null))], bad: at === -1 ? null : lines[at] ?? null };
}
