import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuarantineEntry } from '@hinomi/shared/contracts/quarantine';
import { useLanguage } from '../../../lib/words.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

type Props = { item: QuarantineEntry; mayWork: boolean; isBusy: boolean; onRetry: () => void; onRemove: () => Promise<unknown> };

/** A reason is written in both languages with a slash between; each reader gets the own one. */
function inLanguage(reason: string, language: 'ja' | 'en'): string {
  const [first, ...rest] = reason.split(' / ');
  return rest.length === 0 || !/[ぁ-んァ-ヶ一-龠]/.test(first ?? '') ? reason : language === 'ja' ? (first ?? reason) : rest.join(' / ');
}

/** One item: when, from where, why, its beginning, and what can be done with it. */
export function QuarantineRow({ item, mayWork, isBusy, onRetry, onRemove }: Props) {
  const { t } = useTranslation('quarantine');
  const language = useLanguage();
  const named = (act: string) => ({ 'aria-label': t('of', { id: item.externalId ?? item.id, act }) });
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text size="sm"><TimeText at={item.at} /> <PlainText text={item.sourceName} /></Text>
          {mayWork && (
            <Group gap="xs">
              <Button size="xs" variant="default" disabled={isBusy} onClick={onRetry} {...named(t('retry'))}>{t('retry')}</Button>
              <ConfirmButton label={t('remove')} question={t('removeQuestion')} text={t('removeText')} confirmLabel={t('remove')} onConfirm={onRemove} buttonProps={{ size: 'xs', variant: 'subtle', color: 'red', ...named(t('remove')) }} />
            </Group>
          )}
        </Group>
        <Text size="sm" className="source-problem">{t('reason')}: <PlainText text={inLanguage(item.reason, language)} /></Text>
        <Text size="sm" c="dimmed"><PlainText text={item.excerpt} lines={3} /></Text>
      </Stack>
    </Paper>
  );
}
