import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { fetchFile, saveFile } from '../../../lib/download.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { useLanguage } from '../../../lib/words.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { countConditions } from '../mention-filter.ts';
import type { MentionFilter } from '../mentions-search.ts';
import { countRows, exportName } from './export-name.ts';
import { useDesk } from './work-desk.ts';

/** As many rows as the export route gives at most. */
const mostRows = 50_000;
type Busy = { kind: 'idle' } | { kind: 'busy'; bytes: number } | { kind: 'failed'; error: unknown };

function useExport(filter: MentionFilter, onDone: () => void) {
  const { t } = useTranslation('mentionWork');
  const language = useLanguage();
  const [state, setState] = useState<Busy>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: 'busy', bytes: 0 });
    const { isGrouped: _isGrouped, ...conditions } = filter;
    try {
      const file = await fetchFile(mentionWorkRoutes.export, { body: { ...conditions, language } }, (bytes) => setState({ kind: 'busy', bytes }), controller.signal);
      saveFile(file, exportName(t('exportName'), Date.now()));
      notifications.show({ message: t('exported', { count: formatCount(countRows(await file.text())) }) });
      onDone();
    } catch (error) {
      if (!controller.signal.aborted) setState({ kind: 'failed', error });
    }
  };
  return { state, start };
}

/** The present filter as a CSV file: what it will hold, how far it is, and what went wrong. */
export function ExportDialog({ filter }: { filter: MentionFilter }) {
  const { t } = useTranslation('mentionWork');
  const { ask } = useDesk();
  const { state, start } = useExport(filter, () => ask(null));
  const count = countConditions(filter);
  return (
    <Modal opened onClose={() => ask(null)} title={t('exportTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="md">
        <Text size="sm">{count === 0 ? t('exportAll') : t('exportFiltered', { count })}</Text>
        <Text size="sm">{t('exportMost', { count: formatCount(mostRows) })}</Text>
        <div role="status">{state.kind === 'busy' && <Group gap="xs"><Loader size={16} aria-hidden /><Text size="sm" className="tabular">{state.bytes === 0 ? t('exportWaiting') : t('exportBytes', { size: formatCount(Math.ceil(state.bytes / 1024)) })}</Text></Group>}</div>
        {state.kind === 'failed' && <ErrorNote error={state.error} title={t('exportFailed')} onRetry={() => void start()} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => ask(null)}>{t('cancel')}</Button>
          <Button data-autofocus leftSection={<IconDownload size={18} aria-hidden />} loading={state.kind === 'busy'} onClick={() => void start()}>{t('exportStart')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
