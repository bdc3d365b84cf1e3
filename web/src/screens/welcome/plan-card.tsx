import { useState } from 'react';
import { Badge, Button, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { spellingKinds, spellingKindWords, type SpellingKind } from '@hinomi/shared/vocabulary/company';
import { useWords } from '../../lib/words.ts';
import { TopicPreviewPanel } from '../../ui/topic-preview.tsx';
import { WordsTagInput } from '../../ui/words-tag-input.tsx';
import { choicesOf, toggleWord, wordsOf, type PlanEdit, type Spelling, type TopicPlan } from './topic-plan.ts';

type Props = { plan: TopicPlan; edit: PlanEdit; spellings: readonly Spelling[]; onChange: (edit: PlanEdit) => void };

function WordChoices({ plan, edit, spellings, onChange }: Props) {
  const { t } = useTranslation('welcome');
  const pick = useWords();
  const words = wordsOf(plan, edit, spellings);
  const choices = choicesOf(plan, words, spellings);
  const groups: (SpellingKind | null)[] = [null, ...spellingKinds];
  return (
    <Stack gap="xs" role="group" aria-label={t('spellings')}>
      <Text size="sm" fw={600}>{t('spellings')}</Text>
      {groups.map((kind) => {
        const inside = choices.filter((choice) => choice.kind === kind);
        if (inside.length === 0) return null;
        return (
          <Group key={kind ?? 'own'} gap="md" align="center">
            <Text size="sm" c="dimmed" className="word-kind">{kind === null ? t('kindOwn') : pick(spellingKindWords[kind])}</Text>
            {inside.map(({ word }) => (
              <Checkbox key={word} label={<bdi>{word}</bdi>} checked={words.includes(word)} onChange={(event) => onChange({ ...edit, words: toggleWord(words, word, event.currentTarget.checked) })} />
            ))}
          </Group>
        );
      })}
      {words.length === 0 && <Text size="sm" role="alert" className="source-problem">{t('noWords')}</Text>}
    </Stack>
  );
}

/** One topic to be: its name, the words to look for, what to leave out, and what that finds among the stored posts. */
export function PlanCard(props: Props) {
  const { t } = useTranslation('welcome');
  const [isSampleShown, setIsSampleShown] = useState(false);
  const { plan, edit, spellings, onChange } = props;
  const none = edit.none ?? plan.topic?.query.none ?? [];
  const title = t('topicFor', { name: plan.key });
  return (
    <Paper component="section" aria-label={title} withBorder p="md" radius="md">
      <Stack gap="md">
        <Group gap="sm" align="flex-end">
          <TextInput className="wide-field" label={t('topicName')} value={edit.title ?? plan.topic?.name ?? plan.key} maxLength={200} onChange={(event) => onChange({ ...edit, title: event.currentTarget.value })} />
          {plan.topic !== null && <Badge variant="outline" color="dark" radius="sm" size="lg">{t('existing')}</Badge>}
        </Group>
        <WordChoices {...props} />
        <WordsTagInput label={t('none')} description={t('noneHelp')} value={none} onChange={(words) => onChange({ ...edit, none: words })} />
        <Group><Button size="xs" variant="default" aria-expanded={isSampleShown} onClick={() => setIsSampleShown(!isSampleShown)}>{t(isSampleShown ? 'hideSample' : 'sample')}</Button></Group>
        {isSampleShown && <TopicPreviewPanel query={{ any: wordsOf(plan, edit, spellings), all: plan.topic?.query.all ?? [], none }} />}
      </Stack>
    </Paper>
  );
}
