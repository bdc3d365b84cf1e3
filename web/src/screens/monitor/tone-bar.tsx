import { useTranslation } from 'react-i18next';
import type { TopicCard } from '@hinomi/shared/contracts/monitor';
import { polarities, polarityWords } from '@hinomi/shared/vocabulary/judgement';
import { useWords } from '../../lib/words.ts';
import { polarityLooks } from '../../ui/polarity-mark.tsx';
import { shareTones } from './card-figures.ts';
import classes from './topic-card.module.css';

/** Shares of the tones of the last 60 minutes: a bar, and the same in words below it. */
export function ToneBar({ tone }: { tone: TopicCard['tone60'] }) {
  const { t } = useTranslation('monitor');
  const pick = useWords();
  const shares = shareTones(tone);
  if (shares === null) return <p className={classes['note']}>{t('toneNone')}</p>;
  const total = (tone.negative + tone.neutral + tone.positive).toLocaleString('en-US');
  return (
    <div>
      <div className={classes['toneBar']} role="img" aria-label={`${t('tone')} ${t('toneText', { ...shares, total })}`}>
        {polarities.map((polarity) => shares[polarity] > 0 && (
          <span key={polarity} style={{ flexGrow: shares[polarity], background: polarityLooks[polarity].colour }} />
        ))}
      </div>
      <div className={classes['toneWords']} aria-hidden="true">
        {polarities.map((polarity) => (
          <span key={polarity} style={{ color: polarityLooks[polarity].colour }}>
            {polarityLooks[polarity].shape} {t('toneShare', { word: pick(polarityWords[polarity]), share: shares[polarity] })}
          </span>
        ))}
      </div>
    </div>
  );
}
