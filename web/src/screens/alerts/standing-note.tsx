import { useTranslation } from 'react-i18next';
import type { Alert, TripWires } from '@hinomi/shared/contracts/alert';
import { levelWords, type Level } from '@hinomi/shared/vocabulary/level';
import { formatTable } from '../../lib/dates.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { useNow } from '../../ui/use-now.ts';
import { formatDuration } from './elapsed.ts';
import classes from './alerts.module.css';

/** The decision to wait that stands: who, why, until when, and what ends it before. */
export function WaitNote({ alert: { wait } }: { alert: Pick<Alert, 'wait'> }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  const now = useNow();
  if (wait === null) return null;
  const left = Date.parse(wait.reviewAt) - now;
  return (
    <section className={classes['standing']} aria-label={t('standingWait')}>
      <h3 className={classes['subtitle']}>{t('standingWait')}</h3>
      <p className={classes['quote']}>{wait.reason}</p>
      <dl className={classes['facts']}>
        <dt>{t('decidedBy')}</dt><dd>{t('byAt', { name: wait.decidedBy ?? t('somebody'), time: formatTable(wait.decidedAt, language) })}</dd>
        <dt>{t('review')}</dt><dd>{t(left > 0 ? 'reviewIn' : 'reviewPast', { time: formatTable(wait.reviewAt, language), span: formatDuration(Math.abs(left), language) })}</dd>
        <dt>{t('wires')}</dt><dd><WireList wires={wait.wires} levelAbove={wait.levelAbove} /></dd>
      </dl>
    </section>
  );
}

/** Why it was called false, and by whom. */
export function FalseNote({ alert: { falsePositive } }: { alert: Pick<Alert, 'falsePositive'> }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  if (falsePositive === null) return null;
  return (
    <section className={classes['standing']} aria-label={t('standingFalse')}>
      <h3 className={classes['subtitle']}>{t('standingFalse')}</h3>
      <p className={classes['quote']}>{falsePositive.reason}</p>
      <p className={classes['small']}>{t('byAt', { name: falsePositive.by ?? t('somebody'), time: formatTable(falsePositive.at, language) })}</p>
    </section>
  );
}

/** What ends the waiting, in words. */
export function WireList({ wires, levelAbove }: { wires: TripWires; levelAbove: Level }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const said = [
    t('wireSaidLevel', { level: levelAbove, word: pick(levelWords[levelAbove]) }),
    ...(wires.critical60 === null ? [] : [t('wireSaidCritical', { count: wires.critical60.toLocaleString('en-US') })]),
    ...(wires.article ? [t('wireSaidArticle')] : []),
    ...(wires.followers === null ? [] : [t('wireSaidFollowers', { count: wires.followers.toLocaleString('en-US') })]),
  ];
  return <ul className={classes['wireList']}>{said.map((one) => <li key={one}>{one}</li>)}</ul>;
}
