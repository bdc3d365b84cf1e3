import type { Period, TopicCard } from '@hinomi/shared/contracts/monitor';
import { ReasonsPanel } from './reasons-panel.tsx';
import { RecordPanel } from './record-panel.tsx';
import { StagePanel } from './stage-panel.tsx';
import { TreePanel } from './tree-panel.tsx';
import { VoicesPanel } from './voices-panel.tsx';
import { WordsPanel } from './words-panel.tsx';
import './words.ts';
import classes from './insight.module.css';

/** Everything behind the curve of the focused topic; its code is fetched after the first screen. */
export default function Insight({ card, period }: { card: TopicCard; period: Period }) {
  const { topicId } = card;
  return (
    <div className={classes['grid']} key={topicId}>
      <ReasonsPanel topicId={topicId} isStale={card.dataState === 'stale'} />
      <VoicesPanel topicId={topicId} period={period} />
      <StagePanel topicId={topicId} period={period} />
      <WordsPanel topicId={topicId} period={period} />
      <div className={classes['wide']}><TreePanel topicId={topicId} period={period} /></div>
      <div className={classes['wide']}><RecordPanel topicId={topicId} /></div>
    </div>
  );
}
