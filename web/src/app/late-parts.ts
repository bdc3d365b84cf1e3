import type { ComponentType } from 'react';
import type { MenuButton } from '../ui/late-menu.tsx';
import type { BellMenuProps } from './bell-menu.tsx';
import type { PersonMenuProps } from './person-menu.tsx';

// Parts of the frame that no first sight needs. Each import keeps its answer: asked again, it is there at once.
export const fetchBellMenu = (): Promise<ComponentType<BellMenuProps & { button: MenuButton }>> => import('./bell-menu.tsx').then(({ BellMenu }) => BellMenu);
export const fetchPersonMenu = (): Promise<ComponentType<PersonMenuProps & { button: MenuButton }>> => import('./person-menu.tsx').then(({ PersonMenu }) => PersonMenu);
export const fetchShortcutSheet = (): Promise<ComponentType<{ isOpen: boolean; onClose: () => void }>> => import('./shortcut-sheet.tsx').then(({ ShortcutSheet }) => ShortcutSheet);
const fetchTable = (): Promise<unknown> => import('../ui/charts/series-table.tsx');
export const fetchNotices = (): Promise<ComponentType> => import('./notices.tsx').then(({ Notices }) => Notices);

/** Fetches the late parts ahead, so that they open without waiting, and without the server. */
export function loadLateParts(): void {
  for (const fetchPart of [fetchNotices, fetchShortcutSheet, fetchBellMenu, fetchPersonMenu, fetchTable]) void fetchPart().catch(() => undefined);
}
