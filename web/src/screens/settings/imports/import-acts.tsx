import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportFile } from '@hinomi/shared/contracts/import';
import { importRoutes } from '@hinomi/shared/routes/import-routes';
import { importMoves, type ImportAct } from '@hinomi/shared/vocabulary/import';
import { callApi } from '../../../lib/api-client.ts';
import { fetchFile, saveFile } from '../../../lib/download.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useLanguage } from '../../../lib/words.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { useErrorWords } from '../../../ui/error-note.tsx';
import { useAct } from '../../../ui/use-act.ts';

const small = { size: 'xs' } as const;

function RejectedButton({ file }: { file: ImportFile }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const wordsOf = useErrorWords();
  const save = useMutation({
    mutationFn: () => fetchFile(importRoutes.rejected, { params: { importId: file.id }, query: { language } }, () => undefined, new AbortController().signal),
    onSuccess: (blob) => saveFile(blob, `hinomi-import-${file.id}-rejected.csv`),
    onError: (error) => notifications.show({ color: 'red', title: t('downloadFailed'), message: wordsOf(error), autoClose: 10_000 }),
  });
  return <Button {...small} variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={save.isPending} onClick={() => save.mutate()} aria-label={t('of', { name: file.name, act: t('download') })}>{t('download')}</Button>;
}

/** The buttons an import allows as it stands. */
export function ImportActs({ file, onCheck }: { file: ImportFile; onCheck: () => void }) {
  const { t } = useTranslation('imports');
  const queryClient = useQueryClient();
  const params = { importId: file.id };
  const refresh = queryKeys.import();
  const act = useAct((order: ImportAct) => callApi(importRoutes.act, { params, body: { act: order } }), { failed: t('actFailed'), refresh });
  const confirm = async (send: () => Promise<unknown>) => {
    await send();
    await queryClient.invalidateQueries({ queryKey: refresh });
  };
  const allows = (order: ImportAct) => importMoves[order].from.includes(file.state);
  const named = (word: string) => ({ 'aria-label': t('of', { name: file.name, act: word }) });
  const ask = (order: 'cancel' | 'undo') => (
    <ConfirmButton
      key={order} label={t(order)} question={t(`${order}Question`, { name: file.name })} text={t(`${order}Text`)} confirmLabel={t(`${order}Confirm`)} buttonProps={{ ...small, ...named(t(order)) }}
      onConfirm={() => confirm(() => callApi(importRoutes.act, { params, body: { act: order } }))}
    />
  );
  return (
    <Group gap="xs">
      {file.state === 'ready' && <Button {...small} onClick={onCheck} {...named(t('check'))}>{t('check')}</Button>}
      {allows('pause') && <Button {...small} variant="default" loading={act.isBusy} onClick={() => act.run('pause')} {...named(t('pause'))}>{t('pause')}</Button>}
      {allows('resume') && <Button {...small} loading={act.isBusy} onClick={() => act.run('resume')} {...named(t('resume'))}>{t('resume')}</Button>}
      {file.rejected > 0 && <RejectedButton file={file} />}
      {file.startedAt !== null && allows('cancel') && ask('cancel')}
      {file.canUndo && ask('undo')}
      {!['running', 'undoing', 'paused', 'failed'].includes(file.state) && (
        <ConfirmButton
          label={t('remove')} question={t('removeQuestion', { name: file.name })} text={t('removeText')} confirmLabel={t('removeConfirm')} buttonProps={{ ...small, variant: 'subtle', color: 'red', ...named(t('remove')) }}
          onConfirm={() => confirm(() => callApi(importRoutes.remove, { params }))}
        />
      )}
    </Group>
  );
}
