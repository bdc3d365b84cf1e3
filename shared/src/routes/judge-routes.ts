import { z } from 'zod';
import { acknowledgeBody, alert, alertDetail, alertPage, alertQuery } from '../contracts/alert.ts';
import { smallId } from '../contracts/fields.ts';
import { monitorState, seriesQuery, topicSeries } from '../contracts/monitor.ts';
import { defineRoute } from './route.ts';

export const monitorRoutes = {
  state: defineRoute({ method: 'GET', path: '/api/monitor', access: 'monitor.read', summary: 'Topic cards and collection state', response: monitorState }),
  series: defineRoute({ method: 'GET', path: '/api/monitor/topics/:topicId/series', access: 'monitor.read', summary: 'Counts over time of one topic, with its baseline', params: z.strictObject({ topicId: smallId }), query: seriesQuery, response: topicSeries, errors: ['not_found'] }),
};

const alertId = z.strictObject({ alertId: smallId });
export const alertRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/alerts', access: 'alert.read', summary: 'Alerts, newest first', query: alertQuery, response: alertPage }),
  detail: defineRoute({ method: 'GET', path: '/api/alerts/:alertId', access: 'alert.read', summary: 'One alert with its evaluated values, posts and notices', params: alertId, response: alertDetail, errors: ['not_found'] }),
  acknowledge: defineRoute({ method: 'POST', path: '/api/alerts/:alertId/acknowledge', access: 'alert.acknowledge', summary: 'Take ownership of an alert', params: alertId, body: acknowledgeBody, response: alert, errors: ['not_found', 'conflict', 'move_not_allowed'] }),
};
