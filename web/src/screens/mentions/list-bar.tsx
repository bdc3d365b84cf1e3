import { Button, Popover, Switch } from '@mantine/core';
import { IconDownload, IconKeyboard, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { NewPill } from '../../ui/new-pill.tsx';
import type { NewCount } from './mention-filter.ts';
import { toggleAll } from './work/selection.ts';
import { useDesk } from './work/work-desk.ts';
import classes from './mentions.module.css';

type ListBarProps = {
  arrived: NewCount; gone: number; onLoad: () => void;
  ids: () => readonly string[]; hasRows: boolean; isFiltered: boolean; onClear: () => void; isGrouped: boolean; onGroup: (isGrouped: boolean) => void;
};

/** Over the list: choose all, what is new or done, folding, CSV, keys. */
export function ListBar({ arrived, gone, onLoad, ids, hasRows, isFiltered, onClear, isGrouped, onGroup }: ListBarProps) {
  const { t } = useTranslation('mentions');
  const { can, selection, select, ask } = useDesk();
  const isSome = selection.ids.size > 0;
  return (
    <div className={classes['bar']}>
      {can.work && hasRows && (
        <label className={classes['all']} title={t('selectAllTitle')}>
          <input type="checkbox" readOnly checked={isSome && ids().every((id) => selection.ids.has(id))} ref={(box) => {
            if (box !== null) box.indeterminate = isSome && !ids().every((id) => selection.ids.has(id));
          }} onClick={() => select((before) => toggleAll(before, ids()))} />
          {t('selectAll')}
        </label>
      )}
      <ArrivalsPill arrived={arrived} gone={gone} onLoad={onLoad} />
      {isFiltered && hasRows && <Button variant="subtle" size="compact-sm" leftSection={<IconX size={16} aria-hidden />} onClick={onClear}>{t('clear')}</Button>}
      <div className={classes['barEnd']}>
        <Switch size="sm" label={t('grouped')} checked={isGrouped} onChange={(event) => onGroup(event.currentTarget.checked)} />
        {can.export && <Button variant="default" size="compact-sm" aria-label={t('csvLong')} className={classes['csv'] ?? ''} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => ask({ kind: 'export' })}>{t('csv')}</Button>}
        <KeyList />
      </div>
    </div>
  );
}

/** The pill over the list: new posts, by number where it is certain, and rows that no longer belong here. */
function ArrivalsPill({ arrived, gone, onLoad }: Pick<ListBarProps, 'arrived' | 'gone' | 'onLoad'>) {
  const { t } = useTranslation('mentions');
  if (arrived.isExact && gone === 0) return <NewPill count={arrived.count} onLoad={onLoad} />;
  const parts = [arrived.isExact ? (arrived.count > 0 ? t('newCount', { count: arrived.count }) : null) : t('maybeNew'), gone > 0 ? t('goneCount', { count: gone }) : null];
  return <div role="status" className="new-pill"><Button size="compact-md" radius="xl" onClick={onLoad}>{parts.filter((part) => part !== null).join(t('and'))}</Button></div>;
}

const keyNames = ['j / k', 'Enter / →', 'Esc / ←', 'o', 'a', 'Shift+a', 'e', 'i', 'w', 's', 'd', 'u', 'x', 'Shift+x', 't', 'n', 'c', '1 / 2 / 3', 'y', 'r', 'Ctrl/⌘+Z', '/'] as const;
const keyWords = ['keyMove', 'keyDetail', 'keyBack', 'keySource', 'keyMe', 'keyAssign', 'keyDone', 'keyProgress', 'keyWaiting', 'keyEscalate', 'keyNoAction', 'keyNew', 'keySelect', 'keyRange', 'keyTags', 'keyNote', 'keyCopy', 'keyPolarity', 'keyConfirm', 'keyCorrect', 'keyUndo', 'keySearch'] as const;

/** The keys beside the list; the sheet of all keys tells them too. */
function KeyList() {
  const { t } = useTranslation('mentions');
  useShortcuts(t('title'), keyNames.map((name, at) => ({ key: `mentions ${name}`, shows: name, says: t(keyWords[at] ?? 'keyMove') })));
  return (
    <Popover position="bottom-end" width={330} withRoles={false}>
      <Popover.Target><Button variant="subtle" color="gray" size="compact-sm" className={classes['keysButton'] ?? ''} leftSection={<IconKeyboard size={18} aria-hidden />}>{t('keys')}</Button></Popover.Target>
      <Popover.Dropdown><dl className={classes['keyList']}>{keyNames.map((name, at) => <div key={name} style={{ display: 'contents' }}><dt><kbd>{name}</kbd></dt><dd>{t(keyWords[at] ?? 'keyMove')}</dd></div>)}</dl></Popover.Dropdown>
    </Popover>
  );
}
