import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { IconColumnInsertRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { Column } from './column.tsx';
import { ColumnEditor } from './column-editor.tsx';
import { useColumnKeys } from './use-column-keys.ts';
import { useColumns } from './use-columns.ts';
import './words.ts';
import classes from './columns.module.css';

/** 列: saved queries side by side, each running on by itself. */
export function ColumnsScreen() {
  const { t } = useTranslation('columns');
  const columns = useColumns();
  const [edited, setEdited] = useState<View | 'new' | null>(null);
  const last = Math.max(0, ...(columns.data ?? []).map(({ position }) => position));
  const add = <Button leftSection={<IconColumnInsertRight size={18} aria-hidden />} onClick={() => setEdited('new')}>{t('add')}</Button>;
  return (
    <PageFrame title={t('title')} actions={columns.data?.length === 0 ? undefined : add}>
      <QueryState query={columns} skeleton={<div className={classes['strip']}>{[1, 2, 3].map((key) => <Skeleton key={key} className={classes['column']} height={480} />)}</div>}
        isEmpty={(views) => views.length === 0} empty={<EmptyNote title={t('none')} text={t('noneText')} action={add} />}>
        {(views) => <Strip views={views} onEdit={setEdited} />}
      </QueryState>
      {edited !== null && <ColumnEditor view={edited === 'new' ? null : edited} position={last + 1} onClose={() => setEdited(null)} />}
    </PageFrame>
  );
}

function Strip({ views, onEdit }: { views: readonly View[]; onEdit: (view: View) => void }) {
  const { t } = useTranslation('columns');
  useColumnKeys();
  return (
    <>
      <ul className={classes['strip']} aria-label={t('title')}>
        {views.map((view, index) => (
          <li key={view.id} className={classes['column']}>
            <Column view={view} before={views[index - 1] ?? null} after={views[index + 1] ?? null} onEdit={() => onEdit(view)} />
          </li>
        ))}
      </ul>
      <p className={classes['keys']}>{t('keys')}</p>
    </>
  );
}
