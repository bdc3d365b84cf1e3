import { ActionIcon, Button, Checkbox, Group, Loader, Paper, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TestResult } from '../../ui/test-result.tsx';
import type { FeedRow } from './feed-list.ts';

type Props = { row: FeedRow; onChange: (row: FeedRow) => void; onRemove: () => void; onAgain: () => void };
/** Newest items shown of each feed. */
const itemsShown = 3;

/** One feed: what its test brought, and whether to save it. */
export function FeedItem({ row, onChange, onRemove, onAgain }: Props) {
  const { t } = useTranslation('welcome');
  const isGood = row.answer?.ok === true;
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text size="sm" className="any-break">{row.url}</Text>
          <ActionIcon variant="subtle" color="dark" aria-label={t('removeOf', { name: row.url })} onClick={onRemove}><IconX size={18} aria-hidden /></ActionIcon>
        </Group>
        {row.state === 'testing' && <Group gap="xs" role="status"><Loader size={18} aria-hidden /><Text size="sm">{t('checking')}</Text></Group>}
        {row.error !== null && <ErrorNote error={row.error} title={t('checkFailed')} />}
        {row.answer !== null && <TestResult answer={row.answer} maxShown={itemsShown} />}
        {row.state === 'tested' && (
          <>
            <TextInput label={t('rowName')} value={row.name} maxLength={200} onChange={(event) => onChange({ ...row, name: event.currentTarget.value })} />
            {isGood && <Switch label={t('onlyMatches')} checked={row.keepsOnlyMatches} onChange={(event) => onChange({ ...row, keepsOnlyMatches: event.currentTarget.checked })} />}
            <Group gap="md">
              <Checkbox
                label={t(isGood ? 'want' : 'wantPaused')} checked={row.isWanted} {...(!isGood && { description: t('wantPausedHelp') })}
                onChange={(event) => onChange({ ...row, isWanted: event.currentTarget.checked })}
              />
              {!isGood && <Button size="xs" variant="default" onClick={onAgain}>{t('again')}</Button>}
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}
