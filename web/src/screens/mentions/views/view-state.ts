import type { View } from '@hinomi/shared/contracts/mention-work';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { pickFilter } from '../mention-filter.ts';
import { mentionsSearch, type MentionFilter, type MentionsSearch } from '../mentions-search.ts';

export const builtInNames = ['new', 'mine', 'escalated', 'uncertain', 'done', 'all'] as const;
export type BuiltInName = (typeof builtInNames)[number];
export const builtInViews: Record<BuiltInName, { words: Words; filter: MentionFilter }> = {
  new: { words: { ja: '未対応', en: 'New' }, filter: { status: 'new' } },
  mine: { words: { ja: '自分の担当', en: 'Assigned to me' }, filter: { assignee: 'me', status: 'open' } },
  escalated: { words: { ja: '要エスカレーション', en: 'Escalated' }, filter: { status: 'escalated' } },
  // Newest first as every list: pages go by time.
  uncertain: { words: { ja: '自信の低い判定', en: 'Uncertain judgements' }, filter: { judged: 'uncertain' } },
  done: { words: { ja: '対応済み', en: 'Done' }, filter: { status: 'done' } },
  all: { words: { ja: 'すべて', en: 'All' }, filter: {} },
};

const textOf = (filter: MentionFilter): string => JSON.stringify(pickFilter(filter));
export const isSameFilter = (a: MentionFilter, b: MentionFilter): boolean => textOf(a) === textOf(b);

/** The filter as a saved view keeps it: texts and numbers only. */
export function toViewQuery(filter: MentionFilter): Record<string, string | number> {
  return Object.fromEntries(Object.entries(pickFilter(filter)).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]));
}

/** The filter of a saved view; what it no longer understands is left out. */
export const filterOfView = ({ query }: Pick<View, 'query'>): MentionFilter => pickFilter(mentionsSearch.parse(query));

/** The chosen view: the one the address names, else the built-in one whose filter this is. */
export function chosenView(search: MentionsSearch, views: readonly View[]): BuiltInName | View | null {
  const named = builtInNames.find((name) => name === search.view) ?? views.find(({ id }) => String(id) === search.view);
  return named ?? builtInNames.find((name) => isSameFilter(builtInViews[name].filter, pickFilter(search))) ?? null;
}

/** The filter a view stands for. */
export const filterOf = (view: BuiltInName | View): MentionFilter => (typeof view === 'string' ? builtInViews[view].filter : filterOfView(view));

/** Own views in their order, then those shared by others by name. */
export function sortViews(views: readonly View[]): { own: View[]; shared: View[] } {
  const lists = views.filter(({ place }) => place === 'list');
  return {
    own: lists.filter(({ isOwn }) => isOwn).toSorted((a, b) => a.position - b.position || a.id - b.id),
    shared: lists.filter(({ isOwn }) => !isOwn).toSorted((a, b) => a.name.localeCompare(b.name, 'ja') || a.id - b.id),
  };
}

/** Which own views get which position when one moves a step up (-1) or down (1): two that change places, all where positions were equal; none where it cannot move. */
export function moveView(own: readonly View[], id: number, step: -1 | 1): { view: View; position: number }[] {
  const from = own.findIndex((view) => view.id === id);
  const to = from + step;
  const [moved, other] = [own[from], own[to]];
  if (moved === undefined || other === undefined) return [];
  const isClear = own.every((view, at) => at === 0 || view.position > (own[at - 1]?.position ?? 0));
  if (isClear) return [{ view: moved, position: other.position }, { view: other, position: moved.position }];
  const next = own.toSpliced(from, 1).toSpliced(to, 0, moved);
  return next.flatMap((view, position) => (view.position === position ? [] : [{ view, position }]));
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
/** Views whose name or owner holds the words; width and case do not matter. */
export function searchViews(views: readonly View[], words: string): View[] {
  const wanted = fold(words).split(/\s+/u).filter((word) => word !== '');
  return views.filter(({ name, owner }) => wanted.every((word) => fold(`${name} ${owner}`).includes(word)));
}
