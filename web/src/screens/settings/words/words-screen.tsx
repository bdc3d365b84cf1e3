import { useState } from 'react';
import { Button, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CompanyWord } from '@hinomi/shared/contracts/company-word';
import { wordForm } from '@hinomi/shared/text/company-word';
import { formatCount } from '../../../lib/numbers.ts';
import { useSession } from '../../../lib/session.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { RejudgeLine } from '../../../ui/rejudge-line.tsx';
import { useCompanyWords } from './use-words.ts';
import { WordEditor } from './word-editor.tsx';
import { WordTable } from './word-table.tsx';
import './words.ts';

type Panel = { word: CompanyWord | null } | null;
/** A list longer than this is searched rather than read. */
const searchedFrom = 15;

function Examples() {
  const { t } = useTranslation('judge-words');
  return (
    <>
      {t('emptyText')}
      {(['exampleNormal', 'exampleNegative', 'exampleRisk'] as const).map((key) => <Text key={key} size="sm" component="span" display="block" mt={6}>{t(key)}</Text>)}
    </>
  );
}

function WordList({ words, limit, onEdit }: { words: readonly CompanyWord[]; limit: number; onEdit: (word: CompanyWord) => void }) {
  const { t } = useTranslation('judge-words');
  const [text, setText] = useState('');
  const shown = words.filter(({ form }) => form.includes(wordForm(text)));
  return (
    <Stack gap="sm">
      {words.length > searchedFrom && <TextInput label={t('find')} value={text} maw={360} onChange={(event) => setText(event.currentTarget.value)} />}
      <Text size="sm" className="tabular" role="status">{t('count', { count: formatCount(shown.length), limit: formatCount(limit) })}</Text>
      {shown.length === 0 ? <Text size="sm">{t('findNone', { text })}</Text> : <WordTable words={shown} onEdit={onEdit} />}
    </Stack>
  );
}

/** 設定 > 判定の言葉: words that mean something of their own in the company's trade. */
export function WordsScreen() {
  const { t } = useTranslation('judge-words');
  const { can } = useSession();
  const list = useCompanyWords();
  const [panel, setPanel] = useState<Panel>(null);
  const add = can('judge.write') ? <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setPanel({ word: null })}>{t('add')}</Button> : undefined;
  return (
    <PageFrame title={t('title')} actions={list.data?.words.length !== 0 ? add : undefined}>
      <Text size="sm" maw={760}>{t('text')}</Text>
      <RejudgeLine />
      <QueryState query={list} skeleton={<Stack><Skeleton height={40} /><Skeleton height={40} /><Skeleton height={40} /></Stack>} isEmpty={(data) => data.words.length === 0}
        empty={<EmptyNote title={t('emptyTitle')} text={add === undefined ? t('emptyReader') : <Examples />} action={add} />}>
        {(data) => <WordList words={data.words} limit={data.limit} onEdit={(word) => setPanel({ word })} />}
      </QueryState>
      {panel !== null && <WordEditor word={panel.word} onClose={() => setPanel(null)} />}
    </PageFrame>
  );
}
