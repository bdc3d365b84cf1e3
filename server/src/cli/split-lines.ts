/**
 * Lines of a UTF-8 stream, as many at a time as a piece of the stream completes. Only LF ends a line (CR before it is
 * dropped): readline would also cut at U+2028, which may stand inside a JSON string. A byte-order mark is dropped.
 */
export async function* splitLines(input: NodeJS.ReadableStream): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8');
  const held: string[] = [];
  for await (const piece of input) {
    const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const end = text.lastIndexOf('\n');
    if (end < 0) {
      held.push(text);
      continue;
    }
    const whole = held.join('') + text.slice(0, end);
    held.length = 0;
    held.push(text.slice(end + 1));
    yield whole.split('\n').map(withoutReturn);
  }
  const rest = held.join('') + decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
