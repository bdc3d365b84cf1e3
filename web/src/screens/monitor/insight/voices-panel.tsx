import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Amplifier, Voices } from '@hinomi/shared/contracts/insight';
import type { Period } from '@hinomi/shared/contracts/monitor';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { formatCount } from '../../../lib/numbers.ts';
import { formatPercent } from '../../../lib/percent.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { BriefLine } from './brief-line.tsx';
import { Panel } from './panel.tsx';
import { useVoices } from './use-insight.ts';
import classes from './insight.module.css';

const shareOf = (part: number, whole: number): string => formatPercent(whole === 0 ? 0 : part / whole);

/** Who speaks: people against posts, the few who write most, copies, newcomers; those of the farthest reach; the first post. */
export function VoicesPanel({ topicId, period }: { topicId: number; period: Period }) {
  const { t } = useTranslation('insight');
  return (
    <Panel title={t('voices')} query={useVoices(topicId, period)} height={320}>
      {(voices) => (
        <div className={classes['stack']}>
          {voices.posts === 0 ? <p className={classes['note']}>{t('none')}</p> : <Figures voices={voices} />}
          {voices.isSample && <p className={classes['note']}>{t('sample')}</p>}
          {voices.firstPost !== null && (
            <div>
              <h3 className={classes['sub']}>{t('firstPost')}</h3>
              <p className={classes['note']}>{t(voices.firstPost.isStorm ? 'firstOfStorm' : 'firstOfPeriod')}</p>
              <BriefLine post={voices.firstPost.post} topicId={topicId} />
            </div>
          )}
          <div>
            <h3 className={classes['sub']}>{t('amplifiers')}</h3>
            {voices.amplifiers.length === 0
              ? <p className={classes['note']}>{t('amplifiersNone')}</p>
              : (
                <>
                  <p className={classes['note']}>{t('amplifiersHelp')}</p>
                  <ol className={classes['amplifiers']}>{voices.amplifiers.map((one) => <AmplifierItem key={one.mentionId} one={one} topicId={topicId} />)}</ol>
                </>
              )}
          </div>
        </div>
      )}
    </Panel>
  );
}

function Figures({ voices }: { voices: Voices }) {
  const { t } = useTranslation('insight');
  return (
    <>
      <dl className={classes['figures']}>
        <div><dt>{t('people')}</dt><dd>{t('peopleText', { authors: formatCount(voices.authors), posts: formatCount(voices.posts) })}</dd><dd className={classes['note']}>{t('perAuthor', { count: (voices.posts / Math.max(1, voices.authors)).toFixed(1) })}</dd></div>
        <div><dt>{t('top')}</dt><dd>{t('topText', { authors: formatCount(voices.topAuthors), share: formatPercent(voices.topShare) })}</dd></div>
        <div><dt>{t('copies')}</dt><dd>{t('copiesText', { copies: formatCount(voices.copies), share: formatPercent(voices.copyShare) })}</dd></div>
        <div><dt>{t('first')}</dt><dd>{t('firstText', { count: formatCount(voices.firstTimers), share: shareOf(voices.firstTimers, voices.knownAuthors) })}</dd><dd className={classes['note']}>{t('firstHelp', { known: formatCount(voices.knownAuthors) })}</dd></div>
      </dl>
      <p className={classes['note']}>{t('allPosts', { count: formatCount(voices.mentions) })}</p>
    </>
  );
}

function AmplifierItem({ one, topicId }: { one: Amplifier; topicId: number }) {
  const { t } = useTranslation('insight');
  const pick = useWords();
  return (
    <li>
      <Link to="/mentions" search={{ topic: topicId, id: one.mentionId }} className={classes['link']}>
        <PlainText text={one.author ?? one.handle ?? t('unknownAuthor')} isName />{one.author !== null && one.handle !== null && <> <span className={classes['note']}><PlainText text={one.handle} isName /></span></>}
      </Link>
      <span className={classes['meta']}>
        <b>{t('reachText', { count: formatCount(one.reach) })}</b>
        <span>{one.followers === null ? t('followersUnknown') : t('followers', { count: formatCount(one.followers) })}</span>
        <span>{t('reposted', { count: formatCount(one.reposts) })}</span>
        <span>{t('postsOf', { count: formatCount(one.posts) })}</span>
        <span>{pick(channelWords[one.channel])}</span>
      </span>
    </li>
  );
}
