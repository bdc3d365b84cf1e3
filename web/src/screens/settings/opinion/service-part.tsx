import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpinionState } from '@hinomi/shared/contracts/opinion';
import { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import { opinionServiceStateWords, opinionTroubles } from '@hinomi/shared/vocabulary/opinion';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount, formatYen } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { useAct } from '../../../ui/use-act.ts';
import classes from './opinion.module.css';

/** The failure itself: cause and remedy, and what the service said of it. */
function LastTrouble({ trouble }: { trouble: NonNullable<OpinionState['trouble']> }) {
  const { t } = useTranslation('opinion');
  const pick = useWords();
  return <Text size="sm">{t('lastTrouble')}: {pick(opinionTroubles[trouble.code])}{trouble.detail !== null && <> <bdi>({trouble.detail})</bdi></>} <TimeText at={trouble.at} /></Text>;
}

/** What went wrong last, what follows from it, and a way to go on at once. */
function TroubleNote({ state: { state, trouble, failures, nextTryAt } }: { state: OpinionState }) {
  const { t } = useTranslation('opinion');
  const pick = useWords();
  const resume = useAct(() => callApi(opinionRoutes.resume, { body: {} }), { done: t('resumed'), failed: t('resumeFailed'), refresh: queryKeys.opinion() });
  const isHeld = ['paused', 'retrying', 'spent'].includes(state);
  if (state === 'off' || (!isHeld && trouble === null)) return null;
  return (
    <Alert color={state === 'paused' ? 'red' : 'gray'} variant="light" role="status" title={pick(opinionServiceStateWords[state])} className="strong-text">
      <Stack gap="xs">
        {state === 'paused' && <Text size="sm">{t('pausedText')}</Text>}
        {state === 'spent' && <Text size="sm">{t('spentText')}</Text>}
        {trouble !== null && <LastTrouble trouble={trouble} />}
        {failures > 0 && <Text size="sm">{t('failuresInRow', { count: failures })}{nextTryAt !== null && <> ・ {t('nextTry')}: <TimeText at={nextTryAt} /></>}</Text>}
        {isHeld && <Group><Button size="sm" variant="default" loading={resume.isBusy} onClick={() => resume.run()}>{t('resume')}</Button></Group>}
      </Stack>
    </Alert>
  );
}

/** How the service is, and what it used this month. */
export function ServicePart({ state }: { state: OpinionState }) {
  const { t } = useTranslation('opinion');
  const pick = useWords();
  const now = state.months[0];
  return (
    <Paper component="section" aria-label={t('status')} withBorder p="md" radius="md" data-opinion-state={state.state}>
      <Stack gap="sm">
        <Title order={2} size="h5">{t('status')}</Title>
        <dl className={classes['facts']}>
          <div><dt>{t('now')}</dt><dd><b>{pick(opinionServiceStateWords[state.state])}</b></dd></div>
          {now !== undefined && (
            <>
              <div><dt>{t('callsNow')}</dt><dd className="tabular">{t('callsText', { calls: formatCount(now.calls), answers: formatCount(now.answers), failures: formatCount(now.failures) })}</dd></div>
              <div><dt>{t('moneyNow')}</dt><dd className="tabular">{t('moneyText', { yen: formatYen(now.yen), limit: formatCount(state.value.yenPerMonth) })}</dd></div>
            </>
          )}
        </dl>
        <TroubleNote state={state} />
      </Stack>
    </Paper>
  );
}
