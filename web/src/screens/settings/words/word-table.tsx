import { Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CompanyWord } from '@hinomi/shared/contracts/company-word';
import { wordRoutes } from '@hinomi/shared/routes/word-routes';
import { wordEffectWords } from '@hinomi/shared/vocabulary/company-word';
import { categoryWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useRemoval } from '../../../ui/use-removal.ts';

type RowProps = { word: CompanyWord; onEdit: (word: CompanyWord) => void };

function WordActs({ word, onEdit }: RowProps) {
  const { t } = useTranslation('judge-words');
  const named = (act: string) => ({ 'aria-label': t('of', { name: word.word, act }) });
  const params = { wordId: word.id };
  const remove = useRemoval({
    remove: () => callApi(wordRoutes.remove, { params, query: { version: word.version } }), restore: () => callApi(wordRoutes.restore, { params }),
    done: t('removed', { name: word.word }), failed: t('removeFailed'), refresh: [queryKeys.judge()],
  });
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="xs" variant="default" onClick={() => onEdit(word)} {...named(t('edit'))}>{t('edit')}</Button>
      <Button size="xs" variant="subtle" color="red" loading={remove.isBusy} onClick={remove.run} {...named(t('remove'))}>{t('remove')}</Button>
    </Group>
  );
}

function WordRow({ word, onEdit }: RowProps) {
  const { t } = useTranslation('judge-words');
  const pick = useWords();
  const { can } = useSession();
  return (
    <Table.Tr>
      <Table.Td data-label={t('word')}><Text fw={600} component="span" style={{ overflowWrap: 'anywhere' }}><bdi>{word.word}</bdi></Text></Table.Td>
      <Table.Td data-label={t('effect')}>{pick(wordEffectWords[word.effect])}</Table.Td>
      <Table.Td data-label={t('risk')}>{word.category !== null && word.level !== null ? `${pick(categoryWords[word.category])} (${pick(riskLevelWords[word.level])})` : ''}</Table.Td>
      <Table.Td data-label={t('changed')}><Text size="sm" component="span"><PlainText text={word.changedBy} isName /> <TimeText at={word.changedAt} /></Text></Table.Td>
      {can('judge.write') && <Table.Td data-label={t('acts')}><WordActs word={word} onEdit={onEdit} /></Table.Td>}
    </Table.Tr>
  );
}

/** One word a row; on a narrow screen a row becomes a list. */
export function WordTable({ words, onEdit }: { words: readonly CompanyWord[]; onEdit: (word: CompanyWord) => void }) {
  const { t } = useTranslation('judge-words');
  const { can } = useSession();
  return (
    <Table className="stacking-table" verticalSpacing="xs" aria-label={t('list')}>
      <Table.Thead>
        <Table.Tr>
          {(['word', 'effect', 'risk', 'changed'] as const).map((key) => <Table.Th key={key} scope="col">{t(key)}</Table.Th>)}
          {can('judge.write') && <Table.Th scope="col">{t('acts')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{words.map((word) => <WordRow key={word.id} word={word} onEdit={onEdit} />)}</Table.Tbody>
    </Table>
  );
}
