import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/shortcuts.ts';

const posts = (column: Element | null): HTMLElement[] => [...(column?.querySelectorAll<HTMLElement>('[data-column-post]') ?? [])];
const columnOf = (element: Element | null): Element | null => element?.closest('[data-column]') ?? null;

function step(by: 1 | -1): void {
  const column = columnOf(document.activeElement) ?? document.querySelector('[data-column]');
  const list = posts(column);
  const at = list.indexOf(document.activeElement as HTMLElement);
  list[Math.min(list.length - 1, Math.max(0, at + by))]?.focus();
}

/** To the column beside this one, at the same height. */
function across(by: 1 | -1): void {
  const columns = [...document.querySelectorAll('[data-column]')];
  const from = columnOf(document.activeElement);
  const at = from === null ? -1 : columns.indexOf(from);
  const height = from === null ? 0 : Math.max(0, posts(from).indexOf(document.activeElement as HTMLElement));
  const next = columns[Math.min(columns.length - 1, Math.max(0, at + by))] ?? null;
  const list = posts(next);
  const target = list[Math.min(height, list.length - 1)] ?? next?.querySelector<HTMLElement>('button');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** j/k through the posts of a column, h/l from column to column. */
export function useColumnKeys(): void {
  const { t } = useTranslation('columns');
  useShortcuts(t('title'), [
    { key: 'j', shows: 'j / k', says: t('keyPost'), run: () => step(1) },
    { key: 'k', run: () => step(-1) },
    { key: 'l', shows: 'h / l', says: t('keyColumn'), run: () => across(1) },
    { key: 'h', run: () => across(-1) },
  ]);
}
