import { useTranslation } from 'react-i18next';
import type { NewWords } from '@hinomi/shared/contracts/insight';
import type { Period } from '@hinomi/shared/contracts/monitor';
import { formatCount } from '../../../lib/numbers.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { BriefLine } from './brief-line.tsx';
import { Panel } from './panel.tsx';
import { useNewWords } from './use-insight.ts';
import classes from './insight.module.css';

/** Fewer posts before the period are hardly a measure. */
const leastBefore = 30;

/** Words that stand out against the 14 days before, each with an example; and the words by which posts were judged. */
export function WordsPanel({ topicId, period }: { topicId: number; period: Period }) {
  const { t } = useTranslation('insight');
  return (
    <Panel title={t('newWords')} query={useNewWords(topicId, period)} height={220}>
      {(words) => <Words words={words} topicId={topicId} />}
    </Panel>
  );
}

function Words({ words, topicId }: { words: NewWords; topicId: number }) {
  const { t } = useTranslation('insight');
  return (
    <div className={classes['stack']}>
      <p className={classes['note']}>{t('newWordsHelp', { posts: formatCount(words.posts), before: formatCount(words.postsBefore) })}{words.postsBefore < leastBefore && ` ${t('newWordsThin')}`}{words.isSample && ` ${t('sample')}`}</p>
      {words.words.length === 0 ? <p className={classes['note']}>{t('newWordsNone')}</p> : (
        <ol className={classes['words']}>
          {words.words.map((word) => (
            <li key={word.text}>
              <details className={classes['details']}>
                <summary><b><PlainText text={word.text} isName /></b> <span className={classes['note']}>{t('wordCount', { posts: formatCount(word.posts), authors: formatCount(word.authors), count: formatCount(word.before) })}</span></summary>
                <BriefLine post={word.example} topicId={topicId} />
              </details>
            </li>
          ))}
        </ol>
      )}
      {words.terms.length > 0 && (
        <div>
          <h3 className={classes['sub']}>{t('terms')}</h3>
          <ul className={classes['terms']}>{words.terms.map(({ text, posts }) => <li key={text}><PlainText text={text} isName /> <span className={classes['note']}>{formatCount(posts)}</span></li>)}</ul>
        </div>
      )}
    </div>
  );
}
