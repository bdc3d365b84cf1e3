import { Button, Menu, NativeSelect } from '@mantine/core';
import { IconMapPin, IconPlayerPause, IconPlayerPlay, IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { demoSpeeds, type DemoSpeed, type DemoState } from '@hinomi/shared/contracts/demo';
import { formatTable, formatTime } from '../lib/dates.ts';
import { presentMs } from '../lib/present.ts';
import { useLanguage, useWords } from '../lib/words.ts';
import { useNow } from '../ui/use-now.ts';
import classes from './demo-banner.module.css';
import { useDemoOrders, useDemoState } from './use-demo.ts';

function DemoTime({ state }: { state: DemoState }) {
  const { t } = useTranslation('demo');
  const language = useLanguage();
  useNow(500);
  const now = Math.min(presentMs(), new Date(state.endsAt).getTime());
  return <span className={classes['time']}><span className={classes['wide']}>{t('time')} </span><time className="tabular" dateTime={new Date(now).toISOString()}>{formatTable(now, language, now)}</time></span>;
}

function StageMenu({ state, isOff, onChoose }: { state: DemoState; isOff: boolean; onChoose: (scenario: string, stage: string) => void }) {
  const { t } = useTranslation('demo');
  const pick = useWords();
  return (
    <Menu position="bottom-end" width={300} shadow="md">
      <Menu.Target>
        <Button size="compact-sm" variant="default" disabled={isOff} aria-label={t('jump')} leftSection={<IconMapPin size={16} aria-hidden />} className={classes['button']}>
          <span className={classes['wide']}>{t('jump')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['stages']}>
        {state.scenarios.map((scenario) => (
          <div key={scenario.id} role="group" aria-label={pick(scenario.words)}>
            <Menu.Label>{pick(scenario.words)}</Menu.Label>
            {scenario.stages.map((stage) => (
              <Menu.Item key={stage.id} onClick={() => onChoose(scenario.id, stage.id)}><span className="tabular">{formatTime(stage.at)}</span> {pick(stage.words)}</Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Controls({ state }: { state: DemoState }) {
  const { t } = useTranslation('demo');
  const orders = useDemoOrders();
  const isOff = state.busy !== null;
  const isOver = state.now === state.endsAt;
  const PlayIcon = state.isPlaying ? IconPlayerPause : IconPlayerPlay;
  return (
    <>
      <Button size="compact-sm" disabled={isOff || isOver} aria-label={t(state.isPlaying ? 'pause' : 'play')} leftSection={<PlayIcon size={16} aria-hidden />}
        onClick={() => orders.play(!state.isPlaying, state.speed)} className={classes['button']}>
        <span className={classes['wide']}>{t(state.isPlaying ? 'pause' : 'play')}</span>
      </Button>
      <NativeSelect size="xs" aria-label={t('speed')} disabled={isOff} value={String(state.speed)} data={demoSpeeds.map((speed) => ({ value: String(speed), label: `×${speed}` }))}
        onChange={(event) => orders.play(state.isPlaying, Number(event.currentTarget.value) as DemoSpeed)} className={classes['speed']} />
      <StageMenu state={state} isOff={isOff} onChoose={orders.jump} />
      <Button size="compact-sm" variant="default" disabled={state.busy === 'jumping'} aria-label={t('reset')} leftSection={<IconRestore size={16} aria-hidden />} onClick={orders.reset} className={classes['button']}>
        <span className={classes['wide']}>{t('reset')}</span>
      </Button>
    </>
  );
}

function statusOf(state: DemoState): 'resetting' | 'jumping' | 'broken' | 'ended' | null {
  if (state.busy !== null) return state.busy;
  if (state.hasFailed) return 'broken';
  return state.now === state.endsAt ? 'ended' : null;
}

/** On every page of the demo: that it is one, its time, and how it plays. */
export function DemoBanner() {
  const { t } = useTranslation('demo');
  const state = useDemoState();
  const status = state === undefined ? null : statusOf(state);
  return (
    <section className={classes['banner']} aria-label={t('region')}>
      <strong className={classes['label']} title={t('labelNote')}><span className={classes['wide']}>{t('label')}</span><span className={classes['narrow']}>{t('labelShort')}</span></strong>
      {state !== undefined && <DemoTime state={state} />}
      <span role="status" className={classes['status']}>{status !== null && <span className={classes['note']}>{t(status)}</span>}</span>
      {state !== undefined && <Controls state={state} />}
    </section>
  );
}
