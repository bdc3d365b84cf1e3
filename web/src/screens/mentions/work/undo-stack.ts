export type Undo = { run: () => Promise<unknown> };
const most = 50;

/** What can be undone, newest last; each thing once. */
export class UndoStack {
  private entries: Undo[] = [];

  push(run: Undo['run']): Undo {
    const entry = { run };
    this.entries = [...this.entries, entry].slice(-most);
    return entry;
  }

  /** Takes a certain entry, or the newest; undefined where it is gone already. */
  take(entry: Undo | undefined = this.entries.at(-1)): Undo | undefined {
    if (entry === undefined || !this.entries.includes(entry)) return undefined;
    this.entries = this.entries.filter((one) => one !== entry);
    return entry;
  }
}
