/** Rows chosen for one act on many; `anchor` is where a range starts. */
export type Selection = { readonly ids: ReadonlySet<string>; readonly anchor: string | null };
export const noSelection: Selection = { ids: new Set(), anchor: null };

/** Chooses a row or lets it go. */
export function toggleRow({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Chooses everything from the anchor to a row, both included; without an anchor in the list only the row. */
export function chooseRange(selection: Selection, listed: readonly string[], id: string): Selection {
  const from = selection.anchor === null ? -1 : listed.indexOf(selection.anchor);
  const to = listed.indexOf(id);
  if (to < 0) return selection;
  const range = from < 0 ? [id] : listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: id };
}

/** Chooses all of these as well; where all are chosen already, none of them. */
export function toggleAll({ ids, anchor }: Selection, listed: readonly string[]): Selection {
  if (listed.every((id) => ids.has(id))) return noSelection;
  return { ids: new Set([...ids, ...listed]), anchor };
}
