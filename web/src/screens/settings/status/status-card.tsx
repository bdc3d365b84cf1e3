import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StatusLine } from '@hinomi/shared/contracts/upkeep';
import { statusCheckWords } from '@hinomi/shared/vocabulary/upkeep';
import { useLanguage, useWords } from '../../../lib/words.ts';
import { useNow } from '../../../ui/use-now.ts';
import { figureText } from './figure-text.ts';
import { StateMark } from './state-mark.tsx';
import classes from './status.module.css';

/** One check: its state, its figures, and what to do where it is not fine. */
export function StatusCard({ line }: { line: StatusLine }) {
  const { t } = useTranslation('status');
  const pick = useWords();
  const language = useLanguage();
  const now = useNow();
  const words = { never: t('never'), embedded: t('embedded'), outside: t('outside') };
  const facts = Object.entries(line.figures).flatMap(([name, value]) => {
    const text = figureText(name, value, language, now, words);
    return text === null ? [] : [{ name, text }];
  });
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-labelledby={`check-${line.check}`} data-check={line.check} data-state={line.state}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h5" id={`check-${line.check}`}>{pick(statusCheckWords[line.check])}</Title>
          <StateMark state={line.state} />
        </Group>
        <dl className={classes['facts']}>
          {facts.map(({ name, text }) => [<dt key={`${name}-t`}><Text size="sm" span>{t(`fact.${line.check}_${name}`)}</Text></dt>, <dd key={`${name}-d`}><Text size="sm" span className="tabular">{text}</Text></dd>])}
        </dl>
        {line.state !== 'ok' && <Text size="sm"><strong>{t('advice')}</strong>{'　'}{t(`remedy.${line.check}`)}</Text>}
      </Stack>
    </Paper>
  );
}
