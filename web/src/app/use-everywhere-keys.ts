import { useTranslation } from 'react-i18next';
import type { Shortcut } from '../lib/shortcut-registry.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { useWords } from '../lib/words.ts';
import { useGoPlaces } from './go-places.ts';
import './words.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys that work on every screen; the sheet's own `?` among them. */
export function useEverywhereKeys(openSheet: () => void): void {
  const { t } = useTranslation('app');
  const pick = useWords();
  const goes = useGoPlaces().map(({ key, words }): Shortcut => ({ key: `g ${key}`, shows: `g → ${key}`, says: pick(words) }));
  useShortcuts(t('keysEverywhere'), [
    { key: '?', says: t('keySheet'), run: openSheet },
    ...goes,
    { key: 'Search', shows: isMac ? '⌘ K' : 'Ctrl K', says: t('keySearch') },
    { key: 'Undo', shows: isMac ? '⌘ Z' : 'Ctrl Z', says: t('keyUndo') },
    { key: 'Close', shows: 'Esc', says: t('keyClose') },
  ]);
}
