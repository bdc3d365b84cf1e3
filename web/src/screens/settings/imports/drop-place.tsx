import { useState, type DragEvent } from 'react';
import { Button, FileButton, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportFile } from '@hinomi/shared/contracts/import';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import type { Upload } from './use-upload.ts';
import classes from './imports.module.css';

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

function Sending({ upload }: { upload: Upload }) {
  const { t } = useTranslation('imports');
  if (upload.sending === null) return null;
  const { name, sent, size } = upload.sending;
  const label = t('sending', { name });
  return (
    <Stack gap="xs" w="100%">
      <Group justify="space-between" gap="xs">
        <Text size="sm"><PlainText text={label} lines={1} /></Text>
        <Text size="sm" className="tabular">{t('sent', { done: megabytes(sent), all: megabytes(size) })}</Text>
      </Group>
      <Progress.Root size="lg"><Progress.Section value={(sent / size) * 100} aria-label={label} /></Progress.Root>
      <Group><Button variant="default" size="xs" onClick={upload.stop}>{t('stop')}</Button></Group>
    </Stack>
  );
}

/** Where a file is chosen or dropped, and how far it is sent. */
export function DropPlace({ upload, known }: { upload: Upload; known: readonly ImportFile[] }) {
  const { t } = useTranslation('imports');
  const [isOver, setIsOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file !== null && file !== undefined) upload.send(file, known);
  };
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setIsOver(is);
  };
  return (
    <Paper
      withBorder p="lg" radius="md" className={classes.drop} data-over={isOver || undefined} onDragOver={(event) => over(event, true)} onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('drop')}</Text>
        <FileButton onChange={take} accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,text/plain,application/json">
          {(props) => <Button {...props} leftSection={<IconUpload size={18} aria-hidden />} disabled={upload.sending !== null}>{t('choose')}</Button>}
        </FileButton>
        <Text size="sm" c="dimmed">{t('formats')}</Text>
        <Sending upload={upload} />
        {upload.refusal !== null && <Text size="sm" role="alert" className="source-problem">{t(upload.refusal)}</Text>}
        {upload.error !== null && <ErrorNote error={upload.error} title={t('uploadFailed')} />}
      </Stack>
    </Paper>
  );
}
