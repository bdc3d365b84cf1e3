import { useTranslation } from 'react-i18next';
import type { SourceKind } from '@hinomi/shared/sources/source-kind';
import { useWords } from '../../../lib/words.ts';
import { SafeLink } from '../../../ui/safe-link.tsx';
import classes from './sources.module.css';
import './words.ts';

/** What a kind of source needs, where its key is got, what it costs and demands. */
export function KindFacts({ kind }: { kind: SourceKind }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const { needs, keyFrom, keyUrl, cost, terms, termDays } = kind;
  return (
    <dl className={classes['facts']}>
      <div><dt>{t('needs')}</dt><dd>{pick(needs)}</dd></div>
      {(keyFrom !== null || keyUrl !== undefined) && (
        <div>
          <dt>{t('keyFrom')}</dt>
          <dd>{keyFrom !== null && pick(keyFrom)}{keyUrl !== undefined && <> <SafeLink href={keyUrl}>{t('keyPage')}</SafeLink></>}</dd>
        </div>
      )}
      <div><dt>{t('cost')}</dt><dd>{pick(cost)}</dd></div>
      <div><dt>{t('terms')}</dt><dd>{pick(terms)}{termDays !== null && <> {t('termDays', { count: termDays })}</>}</dd></div>
    </dl>
  );
}
