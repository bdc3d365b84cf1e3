import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { KindFacts } from './kind-facts.tsx';
import { kindOfSource, secretLabels, settingLines } from './settings-lines.ts';
import classes from './sources.module.css';
import './words.ts';

/** How a source is set, to read; of credentials only that they are kept. */
export function SettingsSummary({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const kind = source.mode === 'file' ? null : kindOfSource(source);
  const secrets = secretLabels(source).map(pick);
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-labelledby="source-settings">
      <Stack gap="sm">
        <Title order={2} size="h5" id="source-settings">{t('settings')}</Title>
        <dl className={classes['facts']}>
          {kind !== null && settingLines(kind, source.config).map(({ label, value }) => (
            <div key={label.ja}><dt>{pick(label)}</dt><dd>{typeof value === 'string' ? <PlainText text={value} /> : pick(value)}</dd></div>
          ))}
          {kind !== null && kind.secrets.length > 0 && <div><dt>{t('secrets')}</dt><dd>{secrets.length === 0 ? t('secretsNone') : t('secretsAre', { names: secrets.join(t('listComma')) })}</dd></div>}
          <div><dt>{t('addedAt')}</dt><dd><TimeText at={source.createdAt} /></dd></div>
        </dl>
        {kind !== null && <><Text size="sm" fw={700}>{t('aboutKind')}</Text><KindFacts kind={kind} /></>}
      </Stack>
    </Paper>
  );
}
