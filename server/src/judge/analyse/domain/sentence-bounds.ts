const sentenceEnds = new Set(['。', '!', '?', '\n'].map((mark) => mark.charCodeAt(0)));

/** For each unit the number of its sentence; 。 ! ? and line breaks end one. */
export function numberSentences(text: string): Uint16Array {
  const numbers = new Uint16Array(text.length + 1);
  let current = 0;
  for (let i = 0; i < text.length; i += 1) {
    numbers[i] = current;
    const isEnglishStop = text.charCodeAt(i) === 0x2e && text.charCodeAt(i + 1) === 0x20;
    if (sentenceEnds.has(text.charCodeAt(i)) || isEnglishStop) current += 1;
  }
  numbers[text.length] = current;
  return numbers;
}
