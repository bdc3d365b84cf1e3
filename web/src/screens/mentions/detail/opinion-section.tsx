import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Judgement } from '@hinomi/shared/contracts/mention';
import type { MentionOpinion } from '@hinomi/shared/contracts/opinion';
import { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import { categoryWords, polarityWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import { opinionTroubles } from '@hinomi/shared/vocabulary/opinion';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount, formatYen } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { PolarityMark } from '../../../ui/polarity-mark.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import classes from '../mentions.module.css';
import './opinion-words.ts';

type Given = NonNullable<MentionOpinion['opinion']>;
type OpinionSectionProps = { mentionId: string; /** The judgement it is held against: the one that stands first. */ judgement: Judgement | undefined };

/** What a language model says of a post, below what the product judged; nothing where nobody asks one about it. */
export function OpinionSection({ mentionId, judgement }: OpinionSectionProps) {
  const { t } = useTranslation('mentionOpinion');
  const { data } = useQuery({ queryKey: queryKeys.mention('detail', mentionId, 'opinion'), queryFn: () => callApi(opinionRoutes.ofMention, { params: { mentionId } }) });
  if (data === undefined || data.state === 'none') return null;
  return (
    <section className={classes['block']} aria-label={t('title')} data-opinion={data.state}>
      <h3 className={classes['subtitle']}>{t('title')}</h3>
      <p className={classes['small']}>{t('what')}</p>
      {data.opinion === null ? <Pending answer={data} /> : <Opinion opinion={data.opinion} judgement={judgement} />}
    </section>
  );
}

function Pending({ answer: { state, trouble, nextTryAt } }: { answer: MentionOpinion }) {
  const { t } = useTranslation('mentionOpinion');
  const pick = useWords();
  const waiting = t(trouble === null ? 'waiting' : 'held');
  return <p className={classes['note']}>{state === 'asking' ? t('asking') : state === 'failed' ? t('failed') : waiting}{trouble !== null && <> {pick(opinionTroubles[trouble.code])}</>}{nextTryAt !== null && <> {t('nextTry')}: <TimeText at={nextTryAt} /></>}</p>;
}

/** Whether the model and the product agree; `judged` is null where the product has not judged. */
function Agreement({ isSame, judged }: { isSame: boolean; judged: string | null }) {
  const { t } = useTranslation('mentionOpinion');
  if (judged === null) return <span className={classes['small']}>{t('unjudged')}</span>;
  return <span className={classes['agreement']} data-agrees={isSame}><span aria-hidden="true">{isSame ? '＝' : '≠'}</span> {isSame ? t('same') : t('differs', { word: judged })}</span>;
}

function Opinion({ opinion, judgement }: { opinion: Given; judgement: Judgement | undefined }) {
  const { t } = useTranslation('mentionOpinion');
  const pick = useWords();
  const { polarity, riskLevel, categories } = opinion;
  return (
    <>
      <dl className={classes['facts']}>
        <dt>{t('polarity')}</dt><dd><PolarityMark polarity={polarity} /> <Agreement isSame={judgement?.polarity === polarity} judged={judgement === undefined ? null : pick(polarityWords[judgement.polarity])} /></dd>
        <dt>{t('risk')}</dt><dd>{pick(riskLevelWords[riskLevel])} <Agreement isSame={judgement?.riskLevel === riskLevel} judged={judgement === undefined ? null : pick(riskLevelWords[judgement.riskLevel])} /></dd>
        <dt>{t('categories')}</dt><dd>{categories.length === 0 ? t('none') : categories.map((category) => pick(categoryWords[category])).join(' / ')}</dd>
        <dt>{t('reason')}</dt><dd><PlainText text={opinion.reason} /></dd>
        <dt>{t('model')}</dt><dd><bdi>{opinion.model}</bdi></dd>
        <dt>{t('at')}</dt><dd><TimeText at={opinion.at} /></dd>
        <dt>{t('took')}</dt><dd className="tabular">{t('seconds', { seconds: (opinion.tookMs / 1_000).toFixed(1) })}</dd>
        <dt>{t('cost')}</dt><dd className="tabular">{t('costText', { yen: formatYen(opinion.yen), tokensIn: formatCount(opinion.tokensIn), tokensOut: formatCount(opinion.tokensOut) })}</dd>
      </dl>
    </>
  );
}
