import { useTranslation } from 'react-i18next';
import type { Judgement, Mention } from '@hinomi/shared/contracts/mention';
import { categoryWords, kindWords, polarities, polarityWords, riskLevelWords, stanceWords } from '@hinomi/shared/vocabulary/judgement';
import { useWords } from '../../lib/words.ts';
import { PolarityMark, polarityLooks } from '../../ui/polarity-mark.tsx';
import { sayRule } from './detail/rule-words.ts';
import { findLead, tellDoubt, toPoints } from './detail/score-lead.ts';
import { LabelPanel } from './label/label-panel.tsx';
import type { Range } from './text-pieces.ts';
import classes from './mentions.module.css';

type JudgementPanelProps = { mention: Mention; judgement: Judgement; topicIds: readonly (number | null)[]; title: string; places: readonly (Range | null)[] };

/** One judgement: tone with its scores, stance, kind, risk, and the reasons in words. */
export function JudgementPanel({ mention, judgement, topicIds, title, places }: JudgementPanelProps) {
  const { t } = useTranslation('mentions');
  const pick = useWords();
  const language = useLanguageName(judgement.language);
  return (
    <section className={classes['block']}>
      <h3 className={classes['subtitle']}>{title}</h3>
      <LabelPanel mention={mention} judgement={judgement} topicIds={topicIds} title={title} />
      {judgement.isUncertain && <Doubt judgement={judgement} />}
      <dl className={classes['facts']}>
        <dt>{t('polarity')}</dt><dd><PolarityMark polarity={judgement.polarity} /></dd>
        {judgement.label === null && <><dt>{t('scores')}</dt><dd><Scores judgement={judgement} /></dd></>}
        <dt>{t('stance')}</dt><dd>{pick(stanceWords[judgement.stance])}</dd>
        <dt>{t('kind')}</dt><dd>{pick(kindWords[judgement.kind])}</dd>
        <dt>{t('language')}</dt><dd>{language}</dd>
        <dt>{t('risk')}</dt><dd>{pick(riskLevelWords[judgement.riskLevel])}</dd>
        <dt>{t('categories')}</dt><dd>{judgement.categories.length === 0 ? t('none') : (
          <ul className={classes['plain']}>{judgement.categories.map(({ category, level, confidence }) => (
            <li key={category}>{t(judgement.label === null ? 'category' : 'categoryPlain', { word: pick(categoryWords[category]), level: pick(riskLevelWords[toRisk(level)]), confidence: Math.round(confidence * 100) })}</li>
          ))}</ul>
        )}</dd>
      </dl>
      <Reasons judgement={judgement} places={places} />
      <p className={classes['small']}>{t('rulesVersion', { version: judgement.rulesVersion })}</p>
    </section>
  );
}

const toRisk = (level: number): 1 | 2 | 3 => (level >= 3 ? 3 : level === 2 ? 2 : 1);

/** Name of a language by its code, in the language of the screen; the code itself where it is unknown. */
function useLanguageName(code: string): string {
  const { i18n } = useTranslation();
  try {
    return new Intl.DisplayNames([i18n.language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Why the machine is not sure, with the figures it follows from. */
function Doubt({ judgement }: { judgement: Judgement }) {
  const { t } = useTranslation('mentions');
  const pick = useWords();
  const { first, second, points } = findLead(judgement.scores);
  const why = tellDoubt(judgement) === 'foreign' ? t('doubtForeign') : t('doubtClose', { first: pick(polarityWords[first]), second: pick(polarityWords[second]), points });
  return <p className={classes['note']}><b>{t('uncertain')}</b><br />{why}</p>;
}

function Scores({ judgement }: { judgement: Judgement }) {
  const pick = useWords();
  return (
    <ul className={classes['scores']}>
      {polarities.map((polarity) => (
        <li key={polarity}>
          <span style={{ color: polarityLooks[polarity].colour }}>{polarityLooks[polarity].shape} {pick(polarityWords[polarity])}</span>
          <span className={classes['scoreBar']} aria-hidden="true"><span style={{ width: `${toPoints(judgement.scores[polarity])}%`, background: polarityLooks[polarity].colour }} /></span>
          <span>{toPoints(judgement.scores[polarity])}%</span>
        </li>
      ))}
    </ul>
  );
}

function Reasons({ judgement, places }: Pick<JudgementPanelProps, 'judgement' | 'places'>) {
  const { t } = useTranslation('mentions');
  const pick = useWords();
  return (
    <>
      <h4 className={classes['minor']}>{t('reasons')}</h4>
      {judgement.reasons.length === 0 ? <p className={classes['small']}>{t('reasonsNone')}</p> : (
        <ol className={classes['reasons']}>
          {judgement.reasons.map((reason, index) => (
            <li key={`${index}-${reason.rule}`} data-placed={places[index] !== null || undefined}>{reason.text !== '' && <><mark><bdi>{t('reason', { text: reason.text })}</bdi></mark> </>}<span className={classes['rule']}>{pick(sayRule(reason, judgement))}</span></li>
          ))}
        </ol>
      )}
    </>
  );
}
