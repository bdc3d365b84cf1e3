import { Modal, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import type { Topic } from '@hinomi/shared/contracts/topic';
import { formatCount } from '../../../lib/numbers.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { useChoices } from '../use-mentions.ts';
import { addExclusion, hasWord, removeExclusion, useExclusionPreview } from './use-exclusion.ts';
import { useDesk } from './work-desk.ts';

type ExcludeDialogProps = { mention: Mention; word: string };

/** Adds a word to the exclusions of a topic the post was found by, after a look at what that would leave out. */
export function ExcludeDialog({ mention, word: marked }: ExcludeDialogProps) {
  const { t } = useTranslation('mentionWork');
  const { ask, offerUndo } = useDesk();
  const topics = useChoices().topics.filter(({ id }) => mention.topicIds.includes(id));
  const [topicId, setTopicId] = useState(mention.topicIds[0]);
  const [word, setWord] = useState(marked);
  const topic = topics.find(({ id }) => id === topicId) ?? topics[0];
  const isKnown = topic !== undefined && hasWord(topic.query.none, word);
  const submit = useSubmit(async () => {
    if (topic === undefined || word.trim() === '' || isKnown) return false;
    await addExclusion(topic.id, word);
    return true;
  }, (isDone) => {
    if (!isDone || topic === undefined) return;
    ask(null);
    offerUndo(t('didExclude', { word: word.trim(), topic: topic.name }), () => removeExclusion(topic.id, word));
  });
  return (
    <Modal opened onClose={() => ask(null)} title={t('exclude')} closeButtonProps={{ 'aria-label': t('close') }}>
      {topic === undefined ? <Text size="sm">{t('excludeNoTopic')}</Text> : (
        <SubmitForm submit={submit} label={t('add')} onCancel={() => ask(null)} failed={t('excludeFailed')}>
          <NativeSelect label={t('topic')} data={topics.map(({ id, name }) => ({ value: String(id), label: name }))} value={String(topic.id)} onChange={(event) => setTopicId(Number(event.currentTarget.value))} />
          <TextInput label={t('excludeWord')} description={t('excludeHelp')} maxLength={100} value={word} onChange={(event) => setWord(event.currentTarget.value)} error={isKnown ? t('excludeKnown') : submit.fieldError('query.none')} data-autofocus />
          <Preview topic={topic} word={word} />
        </SubmitForm>
      )}
    </Modal>
  );
}

function Preview({ topic, word }: { topic: Topic; word: string }) {
  const { t } = useTranslation('mentionWork');
  const { data, error, isFetching } = useExclusionPreview(topic, word);
  if (error !== null) return <ErrorNote error={error} title={t('previewFailed')} />;
  const text = data === undefined ? t(isFetching ? 'previewBusy' : 'previewStart')
    : t(data.isCapped ? 'previewCapped' : 'preview', { before: formatCount(data.before), after: formatCount(data.after), less: formatCount(data.before - data.after) });
  return <Text size="sm" role="status" className="tabular" mih={44}>{text}</Text>;
}
