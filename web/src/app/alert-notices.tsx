import { useTranslation } from 'react-i18next';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import type { LiveEvent } from '@hinomi/shared/live/live-events';
import { alarmLevel, levelWords } from '@hinomi/shared/vocabulary/level';
import { callApi } from '../lib/api-client.ts';
import { readNoticeState, showNotice } from '../lib/desktop-notice.ts';
import { isSoundOn, playLevel } from '../lib/level-sound.ts';
import { useLive } from '../lib/live-connection.ts';
import { useWords } from '../lib/words.ts';
import './words.ts';

type AlertEvent = Extract<LiveEvent, { name: 'alert.changed' }>;
const isAlarm = (event: LiveEvent): event is AlertEvent =>
  event.name === 'alert.changed' && event.payload.level >= alarmLevel && (event.payload.change === 'opened' || event.payload.change === 'raised');

/** While a page of Hinomi is open: sound and a notice of the browser when an alert opens or rises, where the reader has allowed them. */
export function AlertNotices() {
  const { t } = useTranslation('app');
  const pick = useWords();
  const tell = async ({ payload: { alertId, level } }: AlertEvent) => {
    if (isSoundOn()) void playLevel(level);
    if (readNoticeState() !== 'granted') return;
    const topic = await callApi(alertRoutes.list, { query: { limit: 100 } }).then(({ alerts }) => alerts.find(({ id }) => id === alertId), () => undefined);
    const title = t('alarmOne', { topic: topic?.topicName ?? '', level, word: pick(levelWords[level]) });
    showNotice({ title, body: topic === undefined ? t('alarmOpen') : pick(topic.reason), tag: `alert-${alertId}`, path: `/alerts?id=${alertId}` });
  };
  useLive(['alert.changed'], (event) => {
    if (isAlarm(event)) void tell(event);
  });
  return null;
}
