import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { readWebAddress } from '../../ui/web-address.ts';
import type { ListHandle } from './mention-list.tsx';

type KeysInput = {
  mentions: readonly Mention[]; selected: string | undefined; open: (id: string | undefined) => void;
  handle: RefObject<ListHandle | null>; searchField: RefObject<HTMLInputElement | null>;
};

/** Keys of 投稿: j/k rows, o the post at its source, / the search field, Esc back to the list. */
export function useMentionKeys({ mentions, selected, open, handle, searchField }: KeysInput): void {
  const { t } = useTranslation('mentions');
  const at = mentions.findIndex((mention) => mention.id === selected);
  const move = (step: 1 | -1) => {
    const next = mentions[at < 0 ? 0 : Math.min(mentions.length - 1, Math.max(0, at + step))];
    if (next === undefined) return;
    open(next.id);
    handle.current?.show(next.id);
  };
  useShortcuts(t('title'), [
    { key: 'j', shows: 'j / k', says: t('keyNext'), run: () => move(1) },
    { key: 'k', run: () => move(-1) },
    { key: '/', says: t('keySearch'), run: () => searchField.current?.focus() },
    { key: 'o', says: t('keySource'), run: () => openAtSource(mentions[at]?.url ?? null) },
    { key: 'Escape', shows: 'Esc', says: t('keyClose'), run: () => { if (selected !== undefined) open(undefined); } },
  ]);
}

/** Opens a post at its source in a new tab that knows nothing of this one; http(s) only. */
function openAtSource(url: string | null): void {
  const address = url === null ? null : readWebAddress(url);
  if (address !== null) window.open(address.href, '_blank', 'noopener,noreferrer');
}
