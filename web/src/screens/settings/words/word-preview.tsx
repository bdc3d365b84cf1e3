import { useState } from 'react';
import { Button, Group, List, Skeleton, Stack, Table, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CompanyWord, WordBody, WordOutcome, WordPreview } from '@hinomi/shared/contracts/company-word';
import { wordTrouble } from '@hinomi/shared/text/company-word';
import { categoryWords, riskLevelWords, riskLevels } from '@hinomi/shared/vocabulary/judgement';
import { formatCount } from '../../../lib/numbers.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { PolarityMark } from '../../../ui/polarity-mark.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { isReady, useWordPreview } from './use-words.ts';

/** Enough to see whether the word is right; the buttons below stay near. */
const firstShown = 5;

function MoveTable({ moves }: { moves: WordPreview['polarity'] }) {
  const { t } = useTranslation('judge-words');
  if (moves.length === 0) return <Text size="sm">{t('noMoves')}</Text>;
  return (
    <Table verticalSpacing={4} withTableBorder aria-label={t('moves')}>
      <Table.Thead>
        <Table.Tr><Table.Th scope="col">{t('before')}</Table.Th><Table.Th scope="col">{t('after')}</Table.Th><Table.Th scope="col" ta="right">{t('number')}</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {moves.map(({ from, to, count }) => (
          <Table.Tr key={`${from} ${to}`}>
            <Table.Td><PolarityMark polarity={from} /></Table.Td><Table.Td><PolarityMark polarity={to} /></Table.Td><Table.Td ta="right" className="tabular">{formatCount(count)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function CategoryMoves({ moves }: { moves: WordPreview['categories'] }) {
  const { t } = useTranslation('judge-words');
  const pick = useWords();
  if (moves.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>{t('categories')}</Text>
      <List size="sm">
        {moves.map(({ category, added, removed }) => <List.Item key={category} className="tabular">{t('categoryMove', { category: pick(categoryWords[category]), added: formatCount(added), removed: formatCount(removed) })}</List.Item>)}
      </List>
    </Stack>
  );
}

function Outcome({ outcome: { polarity, category, riskLevel } }: { outcome: WordOutcome }) {
  const { t } = useTranslation('judge-words');
  const pick = useWords();
  const level = riskLevels.find((one) => one === riskLevel) ?? 0;
  return (
    <Group gap={6} component="span">
      <PolarityMark polarity={polarity} />
      <Text size="sm" component="span">{category === null ? t('noRisk') : `${pick(categoryWords[category])} (${pick(riskLevelWords[level])})`}</Text>
    </Group>
  );
}

function Samples({ samples }: { samples: WordPreview['samples'] }) {
  const { t } = useTranslation('judge-words');
  const [showsAll, setShowsAll] = useState(false);
  if (samples.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>{t('samples')}</Text>
      <Stack component="ul" gap="sm" className="plain-list" aria-label={t('samples')}>
        {samples.slice(0, showsAll ? undefined : firstShown).map((sample) => (
          <li key={sample.mentionId}>
            <Text size="xs" c="dimmed" truncate><TimeText at={sample.sortAt} /> <PlainText text={sample.author ?? t('anonymous')} isName /></Text>
            <Text size="sm" component="div"><PlainText text={sample.text} lines={3} hits={sample.hits} /></Text>
            <Group gap={6}><Outcome outcome={sample.before} /><IconArrowRight size={16} role="img" aria-label={t('becomes')} /><Outcome outcome={sample.after} /></Group>
          </li>
        ))}
      </Stack>
      {!showsAll && samples.length > firstShown && <Group><Button size="xs" variant="default" onClick={() => setShowsAll(true)}>{t('moreSamples', { count: samples.length - firstShown })}</Button></Group>}
    </Stack>
  );
}

function Findings({ found }: { found: WordPreview }) {
  const { t } = useTranslation('judge-words');
  const counts = { posts: formatCount(found.posts), judgements: formatCount(found.judgements), changed: formatCount(found.changed) };
  const sentence = found.posts === 0 ? 'previewNone' : found.isCapped ? 'previewCapped' : found.changed === 0 ? 'previewSame' : 'previewCount';
  return (
    <>
      <Text size="sm" role="status" className="tabular">{t(sentence, counts)}</Text>
      {found.changed > 0 && <><MoveTable moves={found.polarity} /><CategoryMoves moves={found.categories} /><Samples samples={found.samples} /></>}
    </>
  );
}

/** What the draft would change in stored mentions, while it is typed; nothing has changed yet. */
export function WordPreviewPanel({ word, draft }: { word: CompanyWord | null; draft: WordBody }) {
  const { t } = useTranslation('judge-words');
  const preview = useWordPreview(word, draft);
  if (!isReady(draft)) return <Text size="sm" c="dimmed">{t(wordTrouble(draft.word) === null ? 'previewRisk' : 'previewStart')}</Text>;
  return (
    <Stack gap="xs" component="section" aria-label={t('preview')} aria-busy={preview.isFetching}>
      <Text fw={600}>{t('preview')}</Text>
      <QueryState query={preview} skeleton={<Stack><Skeleton height={20} /><Skeleton height={90} /></Stack>}>{(found) => <Findings found={found} />}</QueryState>
    </Stack>
  );
}
