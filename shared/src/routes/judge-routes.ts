import { z } from 'zod';
import { acknowledgeBody, alert, alertDetail, alertPage, alertQuality, alertQuery, falsePositiveBody, handOverBody, reopenBody, verdictBody, waitBody } from '../contracts/alert.ts';
import { smallId } from '../contracts/fields.ts';
import { monitorState, seriesQuery, topicSeries } from '../contracts/monitor.ts';
import { defineRoute } from './route.ts';

export const monitorRoutes = {
  state: defineRoute({ method: 'GET', path: '/api/monitor', access: 'monitor.read', summary: 'Topic cards and collection state', response: monitorState }),
  series: defineRoute({ method: 'GET', path: '/api/monitor/topics/:topicId/series', access: 'monitor.read', summary: 'Counts over time of one topic, with its baseline', params: z.strictObject({ topicId: smallId }), query: seriesQuery, response: topicSeries, errors: ['not_found'] }),
};

const alertId = z.strictObject({ alertId: smallId });
const decisionErrors = ['not_found', 'conflict', 'move_not_allowed'] as const;
export const alertRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/alerts', access: 'alert.read', summary: 'Alerts, newest first', query: alertQuery, response: alertPage }),
  detail: defineRoute({ method: 'GET', path: '/api/alerts/:alertId', access: 'alert.read', summary: 'One alert with its thread, evaluated values, posts, notices and similar ones', params: alertId, response: alertDetail, errors: ['not_found'] }),
  quality: defineRoute({ method: 'GET', path: '/api/alert-quality', access: 'alert.read', summary: 'Precision of each rule by what people said of its alerts, and false alarms by week', response: alertQuality }),
  acknowledge: defineRoute({ method: 'POST', path: '/api/alerts/:alertId/acknowledge', access: 'alert.acknowledge', summary: 'Take ownership of an alert', params: alertId, body: acknowledgeBody, response: alert, errors: decisionErrors }),
  handOver: defineRoute({ method: 'POST', path: '/api/alerts/:alertId/hand-over', access: 'alert.acknowledge', summary: 'Make somebody else the owner of an acknowledged alert', params: alertId, body: handOverBody, response: alert, errors: decisionErrors }),
  wait: defineRoute({ method: 'POST', path: '/api/alerts/:alertId/wait', access: 'alert.acknowledge', summary: 'Decide to wait and see, with a reason, the time of the next review and trip-wires; decides anew while waiting', params: alertId, body: waitBody, response: alert, errors: decisionErrors }),
  markFalse: defineRoute({ method: 'POST', path: '/api/alerts/:alertId/false-positive', access: 'alert.acknowledge', summary: 'Call an alert a false positive', params: alertId, body: falsePositiveBody, response: alert, errors: decisionErrors }),
  reopen: defineRoute({ method: 'POST', path: '/api/alerts/:alertId/reopen', access: 'alert.acknowledge', summary: 'Put an alert back to firing: takes an acknowledgement, a decision to wait or a false positive back', params: alertId, body: reopenBody, response: alert, errors: decisionErrors }),
  judge: defineRoute({ method: 'PUT', path: '/api/alerts/:alertId/verdict', access: 'alert.acknowledge', summary: 'Say whether an alert was useful or noise; null takes the verdict back', params: alertId, body: verdictBody, response: alert, errors: ['not_found', 'conflict'] }),
};
