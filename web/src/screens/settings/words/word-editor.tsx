import { useState } from 'react';
import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CompanyWord, WordBody } from '@hinomi/shared/contracts/company-word';
import { wordRoutes } from '@hinomi/shared/routes/word-routes';
import { wordTrouble } from '@hinomi/shared/text/company-word';
import { wordEffects, wordEffectWords } from '@hinomi/shared/vocabulary/company-word';
import { categories, categoryWords, riskLevels, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit, type Submit } from '../../../ui/use-submit.ts';
import { WordPreviewPanel } from './word-preview.tsx';

const emptyDraft: WordBody = { word: '', effect: 'negative', category: null, level: null };
const draftOf = ({ word, effect, category, level }: CompanyWord): WordBody => ({ word, effect, category, level });

type FieldsProps = { draft: WordBody; change: (draft: WordBody) => void; submit: Submit };

function WordField({ draft, change, submit }: FieldsProps) {
  const { t } = useTranslation('judge-words');
  const pick = useWords();
  const trouble = draft.word.trim() === '' ? null : wordTrouble(draft.word);
  return (
    <TextInput label={t('word')} description={t('wordHelp')} required data-autofocus maxLength={200} value={draft.word} error={trouble === null ? submit.fieldError('word') : pick(trouble)}
      onChange={(event) => change({ ...draft, word: event.currentTarget.value })} />
  );
}

function EffectFields({ draft, change, submit }: FieldsProps) {
  const { t } = useTranslation('judge-words');
  const pick = useWords();
  const setEffect = (value: string) => {
    const effect = wordEffects.find((one) => one === value) ?? draft.effect;
    change(effect === 'risk' ? { ...draft, effect } : { ...draft, effect, category: null, level: null });
  };
  const option = <V extends string | number>(value: V, label: string) => ({ value: String(value), label });
  const levels = riskLevels.filter((level) => level !== 0);
  return (
    <>
      <Radio.Group label={t('effect')} value={draft.effect} onChange={setEffect}>
        <Stack gap="xs" mt="xs">{wordEffects.map((effect) => <Radio key={effect} value={effect} label={pick(wordEffectWords[effect])} description={t(`effectHelp.${effect}`)} />)}</Stack>
      </Radio.Group>
      {draft.effect === 'risk' && (
        <>
          <NativeSelect label={t('category')} required value={draft.category ?? ''} error={submit.fieldError('category')} data={[{ value: '', label: t('choose') }, ...categories.map((category) => option(category, pick(categoryWords[category])))]}
            onChange={(event) => change({ ...draft, category: categories.find((category) => category === event.currentTarget.value) ?? null })} />
          <NativeSelect label={t('level')} required value={draft.level ?? ''} error={submit.fieldError('level')} data={[{ value: '', label: t('choose') }, ...levels.map((level) => option(level, pick(riskLevelWords[level])))]}
            onChange={(event) => change({ ...draft, level: levels.find((level) => String(level) === event.currentTarget.value) ?? null })} />
        </>
      )}
    </>
  );
}

/** Adds a word, or changes one (`word`), with what it would change in sight before it is saved. */
export function WordEditor({ word, onClose }: { word: CompanyWord | null; onClose: () => void }) {
  const { t } = useTranslation('judge-words');
  const queryClient = useQueryClient();
  const [first] = useState(() => (word === null ? emptyDraft : draftOf(word)));
  const [draft, setDraft] = useState(first);
  const send = () => (word === null
    ? callApi(wordRoutes.create, { body: draft })
    : callApi(wordRoutes.change, { params: { wordId: word.id }, body: { ...draft, version: word.version } }));
  const submit = useSubmit(send, (saved) => {
    notifications.show({ message: t(word === null ? 'added' : 'saved', { name: saved.word }) });
    void queryClient.invalidateQueries({ queryKey: queryKeys.judge() });
    onClose();
  });
  const change = (next: WordBody) => {
    submit.clear();
    setDraft(next);
  };
  const fields = { draft, change, submit };
  return (
    <EditDrawer title={t(word === null ? 'addTitle' : 'editTitle')} isOpen onClose={onClose} isDirty={draft !== first}>
      <SubmitForm submit={submit} label={t(word === null ? 'create' : 'save')} onCancel={onClose}>
        <WordField {...fields} />
        <EffectFields {...fields} />
        <WordPreviewPanel word={word} draft={draft} />
      </SubmitForm>
    </EditDrawer>
  );
}
