import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { SpreadTree } from '@hinomi/shared/contracts/insight';
import type { Period } from '@hinomi/shared/contracts/monitor';
import { formatTable } from '../../../lib/dates.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { useLanguage } from '../../../lib/words.ts';
import { Panel } from './panel.tsx';
import { shownUntil, timesOf } from './tree-layout.ts';
import { TreeList } from './tree-list.tsx';
import { TreePicture } from './tree-picture.tsx';
import { useSpread } from './use-insight.ts';
import classes from './insight.module.css';

const sliderSteps = 100;

/** How posts hang together, with a slider over time; as a picture, and as a list. */
export function TreePanel({ topicId, period }: { topicId: number; period: Period }) {
  const { t } = useTranslation('insight');
  const [isList, setIsList] = useState(false);
  const tools = <Button size="compact-sm" variant="default" ml="auto" className={classes['tool']} onClick={() => setIsList(!isList)}>{t(isList ? 'treeAsPicture' : 'treeAsList')}</Button>;
  return (
    <Panel title={t('tree')} query={useSpread(topicId, period)} tools={tools}>
      {({ tree, isSample }) => (
        <>
          {tree.nodes.length === 0 ? <p className={classes['note']}>{t('treeNone')}</p> : <Tree tree={tree} isList={isList} topicId={topicId} />}
          {isSample && <p className={classes['note']}>{t('sample')}</p>}
        </>
      )}
    </Panel>
  );
}

function Tree({ tree, isList, topicId }: { tree: SpreadTree; isList: boolean; topicId: number }) {
  const { t } = useTranslation('insight');
  const language = useLanguage();
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 640px)') ?? false;
  /** The last step follows what is newest. */
  const [step, setStep] = useState(sliderSteps);
  const { fromMs, toMs } = timesOf(tree.nodes);
  const untilMs = step === sliderSteps ? toMs : fromMs + ((toMs - fromMs) * step) / sliderSteps;
  const shown = shownUntil(tree.nodes, untilMs);
  const time = formatTable(untilMs, language);
  const at = t('treeAt', { time, shown: formatCount(shown.length) });
  const first = tree.nodes.reduce((most, node) => (node.below > most.below ? node : most));
  return (
    <div className={classes['stack']}>
      <div className={classes['slider']}>
        <label htmlFor={id}>{t('treeTime')}</label>
        <input id={id} type="range" min={0} max={sliderSteps} value={step} aria-valuetext={at} onChange={(event) => setStep(event.currentTarget.valueAsNumber)} />
        <output htmlFor={id}>{at}</output>
      </div>
      {isList
        ? <TreeList nodes={shown} topicId={topicId} />
        : <TreePicture nodes={tree.nodes} shown={new Set(shown.map((node) => node.id))} width={isNarrow ? 340 : 1_000} label={t('treeLabel', { time, shown: formatCount(shown.length), author: first.author ?? t('unknownAuthor'), below: formatCount(first.below) })} />}
      <p className={classes['note']}>{!isList && <span>{t('treeLegend')} </span>}{t('treeTotal', { total: formatCount(tree.total), shown: formatCount(shown.length) })}</p>
    </div>
  );
}
