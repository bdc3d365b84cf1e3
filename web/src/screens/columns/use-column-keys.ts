import { useHotkeys } from '@mantine/hooks';

const posts = (column: Element | null): HTMLElement[] => [...(column?.querySelectorAll<HTMLElement>('[data-column-post]') ?? [])];
const columnOf = (element: Element | null): Element | null => element?.closest('[data-column]') ?? null;

/** j/k through the posts of a column, h/l to the column beside it, at the same height. */
export function useColumnKeys(): void {
  const step = (by: 1 | -1) => {
    const column = columnOf(document.activeElement) ?? document.querySelector('[data-column]');
    const list = posts(column);
    const at = list.indexOf(document.activeElement as HTMLElement);
    list[Math.min(list.length - 1, Math.max(0, at + by))]?.focus();
  };
  const across = (by: 1 | -1) => {
    const columns = [...document.querySelectorAll('[data-column]')];
    const from = columnOf(document.activeElement);
    const at = from === null ? -1 : columns.indexOf(from);
    const height = from === null ? 0 : Math.max(0, posts(from).indexOf(document.activeElement as HTMLElement));
    const next = columns[Math.min(columns.length - 1, Math.max(0, at + by))] ?? null;
    const list = posts(next);
    const target = list[Math.min(height, list.length - 1)] ?? next?.querySelector<HTMLElement>('button');
    target?.focus();
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
    ['l', () => across(1)],
    ['h', () => across(-1)],
  ]);
}
