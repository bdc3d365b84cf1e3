import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { categoryWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import { useWords } from '../../lib/words.ts';
import classes from './mentions.module.css';

const riskShapes = ['', '△', '◆', '■'] as const;

type MarkName = 'official' | 'deleted' | 'edited' | 'warningMark' | 'uncertain' | 'byPerson' | 'inherited';

/** What a reader must know about the state of a mention before believing it. */
function listMarks({ isOfficial, deletedAt, editedAt, contentWarning, judgement }: Mention): MarkName[] {
  const marks: [MarkName, boolean][] = [
    ['official', isOfficial], ['deleted', deletedAt !== null], ['edited', editedAt !== null], ['warningMark', contentWarning !== null], ['uncertain', judgement?.isUncertain === true],
    ['byPerson', judgement?.label?.isInherited === false], ['inherited', judgement?.label?.isInherited === true],
  ];
  return marks.filter(([, holds]) => holds).map(([name]) => name);
}

/** Risk, categories and the state of a mention as small words; nothing where there is nothing to say. */
export function MentionChips({ mention }: { mention: Mention }) {
  const { t } = useTranslation('mentions');
  const pick = useWords();
  const risk = mention.judgement?.riskLevel ?? 0;
  const categories = mention.judgement?.categories ?? [];
  const marks = listMarks(mention);
  if (risk === 0 && categories.length + marks.length === 0) return null;
  return (
    <ul className={classes['chips']}>
      {risk > 0 && <li className={classes['risk']} data-risk={risk}><span aria-hidden="true">{riskShapes[risk]} </span>{t('riskChip', { word: pick(riskLevelWords[risk]) })}</li>}
      {categories.map(({ category }) => <li key={category}>{pick(categoryWords[category])}</li>)}
      {marks.map((mark) => <li key={mark} className={classes['mark']} data-mark={mark}>{t(mark)}</li>)}
    </ul>
  );
}
