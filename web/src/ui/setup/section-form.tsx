import type { ReactNode } from 'react';
import { Paper, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { ChangedNote } from '../changed-note.tsx';
import { useErrorWords } from '../error-note.tsx';
import { showUndo } from '../show-undo.tsx';
import { SubmitForm } from '../submit-form.tsx';
import { useEdition, type Edition } from '../use-edition.ts';
import { useSubmit, type Submit } from '../use-submit.ts';

type Props<T> = {
  title: string;
  stored: Edition<T>;
  saveLabel: string; savedText: string;
  /** Saves a value made from a version; throws ApiError. */
  send: (draft: { value: T; version: number }) => Promise<Edition<T>>;
  children: (draft: T, change: (draft: T) => void, submit: Submit) => ReactNode;
};

/** One section of the company's settings: others' changes are shown, a save can be taken back. */
export function SectionForm<T>({ title, stored, saveLabel, savedText, send, children }: Props<T>) {
  const { t } = useTranslation('ui');
  const queryClient = useQueryClient();
  const wordsOf = useErrorWords();
  const edition = useEdition(stored);
  const { draft, version, newer, change, reload, takeSaved } = edition;
  const refresh = (): void => void queryClient.invalidateQueries({ queryKey: queryKeys.company() });
  const takeBack = async (value: T, madeFrom: number) => {
    try {
      takeSaved(await send({ value, version: madeFrom }));
    } catch (error) {
      notifications.show({ color: 'red', title: t('notDone'), message: wordsOf(error), autoClose: 10_000 });
    }
    refresh();
  };
  const submit = useSubmit(
    async () => {
      try {
        return await send({ value: draft, version });
      } catch (error) {
        if (error instanceof ApiError && error.code === 'conflict') refresh();
        throw error;
      }
    },
    (saved) => {
      const before = stored.value;
      takeSaved(saved);
      refresh();
      showUndo({ message: savedText, label: t('undo'), undo: () => void takeBack(before, saved.version) });
    },
  );
  return (
    <Paper component="section" aria-label={title} withBorder p="md" radius="md">
      <Stack gap="md">
        <Title order={2} size="h5">{title}</Title>
        {newer !== null && <ChangedNote by={newer.changedBy} onReload={reload} />}
        <SubmitForm submit={submit} label={saveLabel}>{children(draft, change, submit)}</SubmitForm>
      </Stack>
    </Paper>
  );
}
