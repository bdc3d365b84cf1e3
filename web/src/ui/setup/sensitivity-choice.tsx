import { List, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SensitivityRules } from '@hinomi/shared/contracts/sensitivity';
import { sensitivities, sensitivityWords, type Sensitivity } from '@hinomi/shared/vocabulary/level';
import { useBacktest, useSensitivityRules } from '../../lib/company.ts';
import { useWords } from '../../lib/words.ts';
import { ErrorNote } from '../error-note.tsx';
import { QueryState } from '../query-state.tsx';
import './words.ts';

function RuleLines({ rule }: { rule: SensitivityRules }) {
  const { t } = useTranslation('setup-parts');
  const { caution, warning, serious } = rule;
  // A limit of two and a half people is reached by the third.
  const whole = Math.ceil;
  return (
    <List size="sm" ml="xl">
      <List.Item>{t('caution', { count: whole(caution.critical60), ratio: caution.ratio60, authors: whole(caution.authors60) })}</List.Item>
      <List.Item>{t('warning', { count: whole(warning.critical3h), authors: whole(warning.authors3h) })}</List.Item>
      <List.Item>{t('serious', { count: whole(serious.critical24h) })}</List.Item>
    </List>
  );
}

function BacktestNote() {
  const { t } = useTranslation('setup-parts');
  const { data, error, refetch } = useBacktest();
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={20} />;
  if (data.days === 0 || data.topics === 0) return <Text size="sm">{t('backtestNone')}</Text>;
  return <Text size="sm" c="dimmed">{t('backtestHow', { topics: data.topics })}{data.isCapped && ` ${t('backtestCapped')}`}</Text>;
}

type Props = { value: Sensitivity; onChange: (sensitivity: Sensitivity) => void };

/** 控えめ, 標準, 敏感: what each means in the numbers of the rules, and how often it would have spoken before. */
export function SensitivityChoice({ value, onChange }: Props) {
  const { t } = useTranslation('setup-parts');
  const pick = useWords();
  const rules = useSensitivityRules();
  const { data: past } = useBacktest();
  const countOf = (sensitivity: Sensitivity): number | null => (past === undefined || past.days === 0 || past.topics === 0 ? null : (past.results.find((one) => one.sensitivity === sensitivity)?.alerts ?? null));
  return (
    <Stack gap="md">
      <QueryState query={rules} skeleton={<Stack><Skeleton height={96} /><Skeleton height={96} /><Skeleton height={96} /></Stack>}>
        {(data) => (
          <Radio.Group label={t('sensitivity')} value={value} onChange={(next) => onChange(sensitivities.find((one) => one === next) ?? 'standard')}>
            <Stack gap="md" mt="xs">
              {data.rules.map((rule) => {
                const count = countOf(rule.sensitivity);
                return (
                  <Stack key={rule.sensitivity} gap={4}>
                    <Radio value={rule.sensitivity} label={pick(sensitivityWords[rule.sensitivity])} description={t(`sensitivityHelp.${rule.sensitivity}`)} />
                    <RuleLines rule={rule} />
                    {count !== null && <Text fw={600} ml="xl" size="sm">{t('backtest', { days: past?.days, count })}</Text>}
                  </Stack>
                );
              })}
            </Stack>
          </Radio.Group>
        )}
      </QueryState>
      <BacktestNote />
    </Stack>
  );
}
