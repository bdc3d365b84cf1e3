import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '@hinomi/shared/contracts/mention-work';
import classes from './views.module.css';

export type ViewActs = { choose: (view: View) => void; edit: (view: View) => void; remove: (view: View) => void; move: (view: View, step: -1 | 1) => void };
type ViewItemProps = { view: View; isHere: boolean; acts: ViewActs };

/** One saved view; one's own can be renamed, shared, moved (also by Alt+↑/↓) and deleted. */
export function ViewItem({ view, isHere, acts }: ViewItemProps) {
  const { t } = useTranslation('mentionViews');
  const onKeyDown = (event: KeyboardEvent) => {
    if (!view.isOwn || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    acts.move(view, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div className={classes['item']} data-here={isHere || undefined}>
      <button type="button" className={classes['choose']} aria-current={isHere || undefined} title={view.isOwn ? view.name : t('sharedBy', { name: view.name, owner: view.owner })} onClick={() => acts.choose(view)} onKeyDown={onKeyDown} data-view={view.id}
        {...(view.isOwn && { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown' })}>
        <span className={classes['name']}><bdi>{view.name}</bdi></span>
        {view.isShared && view.isOwn && <IconUsers size={14} aria-label={t('isShared')} />}
      </button>
      {view.isOwn && <ItemMenu view={view} acts={acts} />}
    </div>
  );
}

function ItemMenu({ view, acts }: Pick<ViewItemProps, 'view' | 'acts'>) {
  const { t } = useTranslation('mentionViews');
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target><ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('menu', { name: view.name })} className={classes['dots']}><IconDots size={16} aria-hidden /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => acts.edit(view)}>{t('edit')}</Menu.Item>
        <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} onClick={() => acts.move(view, -1)}>{t('up')}</Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={16} aria-hidden />} onClick={() => acts.move(view, 1)}>{t('down')}</Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => acts.remove(view)}>{t('remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
