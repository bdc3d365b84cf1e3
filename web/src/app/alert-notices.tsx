import { useTranslation } from 'react-i18next';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import type { LiveEvent } from '@hinomi/shared/live/live-events';
import { alarmLevel, levelWords } from '@hinomi/shared/vocabulary/level';
import { noticeCauseWords, type NoticeCause } from '@hinomi/shared/vocabulary/alert';
import { callApi } from '../lib/api-client.ts';
import { readNoticeState, showNotice } from '../lib/desktop-notice.ts';
import { isSoundOn, playLevel } from '../lib/level-sound.ts';
import { useLive } from '../lib/live-connection.ts';
import { useWords } from '../lib/words.ts';
import './words.ts';

/** What comes again says why. */
const saysCause: ReadonlySet<NoticeCause> = new Set<NoticeCause>(['reignited', 'realarmed', 'overdue']);
type ToldEvent = Extract<LiveEvent, { name: 'alert.told' }>;

/** While a page of Hinomi is open: sound and a notice of the browser when people are told of an alert, at the moment its mails leave, where the reader has allowed them. */
export function AlertNotices() {
  const { t } = useTranslation('app');
  const pick = useWords();
  const tell = async ({ seq, payload: { alertId, level, cause } }: ToldEvent) => {
    if (isSoundOn()) void playLevel(level);
    if (readNoticeState() !== 'granted') return;
    const topic = await callApi(alertRoutes.list, { query: { limit: 100 } }).then(({ alerts }) => alerts.find(({ id }) => id === alertId), () => undefined);
    const title = `${saysCause.has(cause) ? `${pick(noticeCauseWords[cause])} ` : ''}${t('alarmOne', { topic: topic?.topicName ?? '', level, word: pick(levelWords[level]) })}`;
    showNotice({
      title, body: topic === undefined ? t('alarmOpen') : pick(topic.reason),
      // One notice for all open pages; another one of the same alert is not swallowed.
      tag: `alert-${alertId}-${seq}`, path: `/alerts?id=${alertId}`,
    });
  };
  useLive(['alert.told'], (event) => {
    if (event.name === 'alert.told' && event.payload.level >= alarmLevel) void tell(event);
  });
  return null;
}
