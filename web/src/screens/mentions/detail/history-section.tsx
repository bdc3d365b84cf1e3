import { useTranslation } from 'react-i18next';
import type { WorkDetail } from '@hinomi/shared/contracts/mention-work';
import { mentionStatusWords } from '@hinomi/shared/vocabulary/mention-work';
import { useWords } from '../../../lib/words.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import classes from '../work/work.module.css';

/** Who changed status and assignment, and when. */
export function HistorySection({ history }: Pick<WorkDetail, 'history'>) {
  const { t } = useTranslation('mentionWork');
  const pick = useWords();
  return (
    <section className={classes['part']}>
      <h3 className={classes['partTitle']}>{t('history')}</h3>
      {history.length === 0 ? <p className={classes['quiet']}>{t('historyNone')}</p> : (
        <ol className={classes['history']}>
          {history.map(({ at, person, from, to, assignee }, index) => (
            <li key={`${at}-${index}`}>
              <TimeText at={at} /> <bdi>{person}</bdi>: {from === to ? t(assignee === null ? 'stepUnassign' : 'stepAssign', { name: assignee ?? '' }) : t('stepStatus', { from: pick(mentionStatusWords[from]), to: pick(mentionStatusWords[to]) })}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
