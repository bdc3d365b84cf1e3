import { Button, CloseButton, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentionNote } from '@hinomi/shared/contracts/mention-work';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { callApi } from '../../../lib/api-client.ts';
import { ErrorNote, useErrorWords } from '../../../ui/error-note.tsx';
import { isImeKey } from '../../../ui/ime-guard.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { keepDraft, readDraft } from '../work/note-draft.ts';
import { useDesk } from '../work/work-desk.ts';
import classes from '../work/work.module.css';
import { refreshMention } from './use-work-detail.ts';

type NotesSectionProps = { mentionId: string; notes: readonly MentionNote[] };
const addNote = (mentionId: string, text: string) => callApi(mentionWorkRoutes.addNote, { params: { mentionId }, body: { text } });

/** Notes among colleagues on a post, newest last; one's own can be taken back. */
export function NotesSection({ mentionId, notes }: NotesSectionProps) {
  const { t } = useTranslation('mentionWork');
  const { can } = useDesk();
  return (
    <section className={classes['part']}>
      <h3 className={classes['partTitle']}>{t('notes')}</h3>
      {notes.length === 0 && <p className={classes['quiet']}>{t('notesNone')}</p>}
      <ul className={classes['notes']}>{notes.map((note) => <NoteItem key={note.id} mentionId={mentionId} note={note} />)}</ul>
      {can.work && <NoteField mentionId={mentionId} />}
    </section>
  );
}

function NoteItem({ mentionId, note }: { mentionId: string; note: MentionNote }) {
  const { t } = useTranslation('mentionWork');
  const { offerUndo, can } = useDesk();
  const wordsOf = useErrorWords();
  const remove = async () => {
    try {
      await callApi(mentionWorkRoutes.removeNote, { params: { mentionId, noteId: note.id } });
      void refreshMention(mentionId);
      offerUndo(t('didRemoveNote'), async () => {
        await addNote(mentionId, note.text);
        await refreshMention(mentionId);
      });
    } catch (error) {
      notifications.show({ color: 'red', title: t('removeNoteFailed'), message: wordsOf(error), autoClose: 10_000 });
    }
  };
  return (
    <li>
      <div className={classes['noteHead']}><b><bdi>{note.author}</bdi></b> <TimeText at={note.at} />{note.isOwn && can.work && <CloseButton size="sm" aria-label={t('removeNote')} onClick={() => void remove()} />}</div>
      <div className={classes['noteText']}><PlainText text={note.text} /></div>
    </li>
  );
}

/** What is typed stays in this browser until the server has it. */
function NoteField({ mentionId }: { mentionId: string }) {
  const { t } = useTranslation('mentionWork');
  const { me } = useDesk();
  const [text, setText] = useState(() => readDraft(me.id, mentionId));
  const type = (next: string) => {
    setText(next);
    keepDraft(me.id, mentionId, next);
  };
  const submit = useSubmit(async () => {
    if (text.trim() !== '') await addNote(mentionId, text);
  }, () => {
    type('');
    void refreshMention(mentionId);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isImeKey(event.nativeEvent)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit.run();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.currentTarget.blur();
    }
  };
  return (
    <div className={classes['noteField']}>
      <Textarea label={t('noteLabel')} description={t('noteHelp')} autosize minRows={2} maxRows={10} maxLength={4000} value={text} data-note-field
        onChange={(event) => type(event.currentTarget.value)} onKeyDown={onKeyDown} error={submit.fieldError('text')} />
      {submit.error !== null && <ErrorNote error={submit.error} title={t('noteFailed')} onRetry={() => void submit.run()} />}
      <Group justify="flex-end"><Button size="compact-md" disabled={text.trim() === ''} loading={submit.isBusy} onClick={() => void submit.run()}>{t('addNote')}</Button></Group>
    </div>
  );
}
