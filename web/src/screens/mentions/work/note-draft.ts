const prefix = 'hinomi.note-draft';
const keyOf = (personId: number, mentionId: string): string => `${prefix}.${personId}.${mentionId}`;

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The note somebody began to write on a mention; kept in this browser until the server has it. */
export function readDraft(personId: number, mentionId: string, place: Place = localStorage): string {
  return place.getItem(keyOf(personId, mentionId)) ?? '';
}

/** Keeps a draft, or drops it where nothing is left of it. A full store of the browser must not stop the typing. */
export function keepDraft(personId: number, mentionId: string, text: string, place: Place = localStorage): void {
  try {
    if (text.trim() === '') place.removeItem(keyOf(personId, mentionId));
    else place.setItem(keyOf(personId, mentionId), text);
  } catch {
    // The text stays in the field all the same.
  }
}
