const [fullStop, exclamation, question, lineFeed, dot, blank] = [0x3002, 0x21, 0x3f, 0x0a, 0x2e, 0x20];

/** For each unit the number of its sentence; 。 ! ? and line breaks end one. */
export function numberSentences(text: string): Uint16Array {
  const numbers = new Uint16Array(text.length + 1);
  let current = 0;
  for (let i = 0; i < text.length; i += 1) {
    numbers[i] = current;
    const unit = text.charCodeAt(i);
    const isEnd = unit === fullStop || unit === exclamation || unit === question || unit === lineFeed;
    if (isEnd || (unit === dot && text.charCodeAt(i + 1) === blank)) current += 1;
  }
  numbers[text.length] = current;
  return numbers;
}
