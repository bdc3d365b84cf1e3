import { Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportFile } from '@hinomi/shared/contracts/import';
import { importReason } from '@hinomi/shared/text/import-reason';
import { formatCount } from '../../../lib/numbers.ts';
import { useLanguage } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { ImportActs } from './import-acts.tsx';
import { ImportState } from './import-state.tsx';
import classes from './imports.module.css';

const counted = ['added', 'changed', 'unchanged', 'rejected', 'undone', 'kept'] as const;

function Counts({ file }: { file: ImportFile }) {
  const { t } = useTranslation('imports');
  if (file.startedAt === null) return null;
  const shown = counted.filter((name) => file[name] > 0 || name === 'added');
  return <Group gap="md" className="tabular figures">{shown.map((name) => <Text key={name} size="sm">{t(name, { count: formatCount(file[name]) })}</Text>)}</Group>;
}

function Advance({ file }: { file: ImportFile }) {
  const { t } = useTranslation('imports');
  if (!['running', 'paused', 'failed'].includes(file.state)) return null;
  const percent = Math.floor((file.bytesRead / file.size) * 100);
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress.Root size="lg" flex={1}><Progress.Section value={percent} aria-label={t('progress', { name: file.name })} /></Progress.Root>
      <Text size="sm" className="tabular">{t('percent', { percent })}</Text>
    </Group>
  );
}

function Remark({ file }: { file: ImportFile }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  if (file.state === 'uploading') return <Text size="sm">{t('stoppedUpload')}</Text>;
  if (file.error === null) return null;
  return <Text size="sm" className="source-problem">{file.error === 'unexpected' ? t('unexpected') : importReason(file.error, language)}</Text>;
}

/** One import: how it stands, its counts, and what can be done with it. */
export function ImportRow({ file, onCheck }: { file: ImportFile; onCheck: () => void }) {
  const { t } = useTranslation('imports');
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <div className={classes['entry']}>
        <Group gap="sm">
          <ImportState state={file.state} />
          <Text component="h3" size="md" fw={700}><PlainText text={file.name} lines={1} /></Text>
        </Group>
        <Stack gap="xs" className={classes['facts'] ?? ''}>
          <Advance file={file} />
          <Counts file={file} />
          <Remark file={file} />
          <Text size="sm" c="dimmed">
            <TimeText at={file.createdAt} /> {file.createdBy !== null && <PlainText text={t('by', { name: file.createdBy })} />}
            {file.sourceName !== null && <> → <PlainText text={file.sourceName} /></>}
          </Text>
        </Stack>
        <div className={classes['acts']}><ImportActs file={file} onCheck={onCheck} /></div>
      </div>
    </Paper>
  );
}
