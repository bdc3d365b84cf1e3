import { Button, CopyButton, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './words.ts';

/** Ten codes, shown once; leaving takes a click that says they were kept. */
export function RecoveryCodesNote({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation('factors');
  const text = codes.join('\n');
  return (
    <Stack gap="sm">
      <Text fw={700} role="status">{t('codesTitle')}</Text>
      <Text size="sm">{t('codesText')}</Text>
      <Paper withBorder p="sm" radius="sm">
        <SimpleGrid component="ul" cols={{ base: 1, xs: 2 }} spacing={4} className="plain-list" data-recovery-codes>
          {codes.map((code) => <Text key={code} component="li" ff="monospace" className="tabular">{code}</Text>)}
        </SimpleGrid>
      </Paper>
      <Group gap="xs">
        <CopyButton value={text} timeout={3_000}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}>
              <span aria-live="polite">{t(copied ? 'copied' : 'copyAll')}</span>
            </Button>
          )}
        </CopyButton>
        <Button
          component="a" variant="default" download="hinomi-recovery-codes.txt" href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${t('fileHead')}\n\n${text}\n`)}`}
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('saveFile')}
        </Button>
        <Button onClick={onKept}>{t('codesKept')}</Button>
      </Group>
    </Stack>
  );
}
