import { normaliseText } from './normalise.js';

/** Where a word stands in a text: UTF-16 offsets, `end` exclusive. */
export type FormSpan = { start: number; end: number };

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** Where words (in the form of `companyForm`) stand in a text, as the judge finds them: Latin words as whole words. In the order of the text. */
export function findForms(input: string, forms: readonly string[]): FormSpan[] {
  const { text, starts, ends } = normaliseText(input);
  const found = forms.filter((form) => form !== '').flatMap((form) => placesOf(text, form).map((at) => ({ start: starts[at] ?? 0, end: ends[at + form.length - 1] ?? 0 })));
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function placesOf(text: string, form: string): number[] {
  const places: number[] = [];
  const isLatin = isLetter(form.charCodeAt(0));
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    if (!isLatin || (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + form.length)))) places.push(at);
  }
  return places;
}
