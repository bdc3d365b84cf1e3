import { ActionBar, Button, Menu, Text } from '@mantine/core';
import { IconChevronUp, IconTag, IconUser, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { mentionStatuses, mentionStatusWords } from '@hinomi/shared/vocabulary/mention-work';
import { useWords } from '../../../lib/words.ts';
import { LabelMenu } from '../label/label-menu.tsx';
import { noSelection } from './selection.ts';
import { useDesk } from './work-desk.ts';
import classes from './work.module.css';

/** Acts on all chosen rows: 「3件を選択中」. */
export function BulkBar({ chosen }: { chosen: () => readonly Mention[] }) {
  const { t } = useTranslation('mentionWork');
  const pick = useWords();
  const { selection, select, change, ask, me, can } = useDesk();
  const count = selection.ids.size;
  return (
    <ActionBar opened={count > 0} onClose={() => select(() => noSelection)} aria-label={t('bulk')} className={classes['bulk']} withBorder transitionProps={{ duration: 0 }}>
      <Text size="sm" fw={700} role="status" className="tabular">{t('selected', { count: count.toLocaleString('en-US') })}</Text>
      <Menu position="top-start">
        <Menu.Target><Button size="compact-sm" rightSection={<IconChevronUp size={16} aria-hidden />}>{t('setStatus')}</Button></Menu.Target>
        <Menu.Dropdown>
          {mentionStatuses.map((status) => (
            <Menu.Item key={status} onClick={() => {
              change(chosen(), { status });
              select(() => noSelection);
            }}>{pick(mentionStatusWords[status])}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-sm" variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => change(chosen(), { assigneeId: me.id })}>{t('toMe')}</Button>
      <Button size="compact-sm" variant="default" leftSection={<IconUser size={16} aria-hidden />} onClick={() => ask({ kind: 'assign', mentions: chosen() })}>{t('assign')}</Button>
      <Button size="compact-sm" variant="default" leftSection={<IconTag size={16} aria-hidden />} onClick={() => ask({ kind: 'tags', mentions: chosen() })}>{t('tags')}</Button>
      {can.label && <LabelMenu chosen={chosen} onDone={() => select(() => noSelection)} />}
      <ActionBar.CloseButton aria-label={t('unselect')} />
    </ActionBar>
  );
}
