import { Button, TextInput } from '@mantine/core';
import { IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '@hinomi/shared/contracts/alert';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { alertVerdicts, alertVerdictWords, type AlertVerdict } from '@hinomi/shared/vocabulary/alert';
import { callApi } from '../../lib/api-client.ts';
import { formatTable } from '../../lib/dates.ts';
import { useSession } from '../../lib/session.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { keepDraft, readDraft } from './decision-state.ts';
import { useDecision } from './use-decision.ts';
import classes from './alerts.module.css';

const icons = { useful: IconThumbUp, noise: IconThumbDown };

/** Whether the alert was worth the interruption; pressed again it is taken back. */
export function VerdictPart({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const mayJudge = useSession().can('alert.acknowledge');
  const [note, setNote] = useState(() => readDraft(alert.id, 'verdict') || (alert.verdict?.note ?? ''));
  const { send, isBusy, isOvertaken, error } = useDecision(({ id }) => keepDraft(id, 'verdict', ''));
  const said = alert.verdict?.verdict ?? null;
  const judge = (verdict: AlertVerdict | null) => send(() => callApi(alertRoutes.judge, { params: { alertId: alert.id }, body: { version: alert.version, verdict, note: note.trim() } }));
  const type = (text: string) => {
    setNote(text);
    keepDraft(alert.id, 'verdict', text);
  };
  return (
    <>
      {mayJudge && <TextInput label={t('verdictNote')} value={note} maxLength={1_000} onChange={(event) => type(event.currentTarget.value)} mb="xs" />}
      <div className={classes['acts']} role="group" aria-label={t('verdict')}>
        {alertVerdicts.map((one) => {
          const Icon = icons[one];
          return (
            <Button key={one} variant={said === one ? 'filled' : 'default'} aria-pressed={said === one} disabled={!mayJudge || isBusy} className={classes['actButton']} leftSection={<Icon size={18} aria-hidden />}
              onClick={() => judge(said === one && note.trim() === (alert.verdict?.note ?? '') ? null : one)}>{pick(alertVerdictWords[one])}</Button>
          );
        })}
      </div>
      <SaidText alert={alert} />
      {isOvertaken && <p className={classes['note']}>{t('conflict')}</p>}
      {error !== null && <ErrorNote error={error} />}
    </>
  );
}

function SaidText({ alert: { verdict, status } }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  if (verdict === null) return <p className={classes['small']}>{t(status === 'false_positive' ? 'verdictFalse' : 'verdictHint')}</p>;
  return (
    <>
      {verdict.note !== '' && <p className={classes['quote']}>{verdict.note}</p>}
      <p className={classes['small']}>{t('byAt', { name: verdict.by ?? t('somebody'), time: formatTable(verdict.at, language) })}</p>
    </>
  );
}
