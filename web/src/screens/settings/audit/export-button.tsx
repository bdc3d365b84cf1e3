import { useState } from 'react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { fetchFile, saveFile } from '../../../lib/download.ts';
import { useLanguage } from '../../../lib/words.ts';
import { useErrorWords } from '../../../ui/error-note.tsx';
import { toAuditFilter, type AuditSearch } from './audit-search.ts';

/** Saves the entries of the present conditions as a CSV file; that this was done is itself on record. */
export function ExportButton({ search }: { search: AuditSearch }) {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const wordsOf = useErrorWords();
  const [kilobytes, setKilobytes] = useState(0);
  const save = useMutation({
    mutationFn: () => fetchFile(auditRoutes.export, { body: { ...toAuditFilter(search), language } }, (bytes) => setKilobytes(Math.round(bytes / 1_000)), new AbortController().signal),
    onSuccess: (file) => saveFile(file, `hinomi-audit-${new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })}.csv`),
    onError: (error) => notifications.show({ color: 'red', title: t('exportFailed'), message: wordsOf(error), autoClose: 10_000 }),
  });
  return (
    <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} disabled={save.isPending} aria-busy={save.isPending} onClick={() => save.mutate()}>
      {save.isPending ? t('exporting', { kilobytes }) : t('export')}
    </Button>
  );
}
