import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { sayHealth } from './health-words.ts';
import classes from './sources.module.css';
import './words.ts';

/** Health of a source in words: what is so, why, and what to do. */
export function HealthNote({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const { sentence, error, isTrouble } = sayHealth(source);
  const said = source.health.error;
  const sentenceText = t(`say.${sentence}`, { count: source.health.failures });
  return (
    <div className={classes['health']} data-trouble={isTrouble ? source.health.state : undefined}>
      <Text size="sm" fw={isTrouble ? 600 : undefined}>{sentenceText}</Text>
      {error !== null && said !== null && (
        <Text size="sm" className={isTrouble ? 'source-problem' : undefined}>
          <TimeText at={said.at} /> {pick(sourceErrors[error])}{said.detail !== null && <> <PlainText text={`(${said.detail})`} /></>}
        </Text>
      )}
    </div>
  );
}

/** Who a source is to its outside: what its own headers said of the rate, and which credentials are kept. */
export function OutsideFacts({ source, secretLabels }: { source: Source; secretLabels: readonly string[] }) {
  const { t } = useTranslation('sources');
  const { rate } = source.health;
  if (rate === null && secretLabels.length === 0) return null;
  return (
    <Group gap="md" className="tabular figures">
      {rate !== null && (
        <Text size="sm">
          {rate.limit === null ? t('rateLeft', { remaining: rate.remaining }) : t('rateLeftOf', { remaining: rate.remaining, limit: rate.limit })} <TimeText at={rate.resetsAt} form="near" />
        </Text>
      )}
      {secretLabels.length > 0 && <Text size="sm">{t('secretsKept', { names: secretLabels.join(t('listComma')) })}</Text>}
    </Group>
  );
}
