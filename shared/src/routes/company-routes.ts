import { z } from 'zod';
import {
  closeFirstRunBody, companyState, detectionState, firstRunState, hoursPreview, hoursPreviewBody, hoursState, mailTest, markStepBody,
  noticeState, profileState, saveDetectionBody, saveHoursBody, saveNoticesBody, saveProfileBody, tourState, visitStepBody,
} from '../contracts/company.ts';
import { ok } from '../contracts/fields.ts';
import { backtestAnswer, sensitivityAnswer } from '../contracts/sensitivity.ts';
import { defineRoute } from './route.ts';

export const companyRoutes = {
  read: defineRoute({ method: 'GET', path: '/api/company', access: 'company.read', summary: 'The company, its business hours and its defaults', response: companyState }),
  saveProfile: defineRoute({ method: 'PUT', path: '/api/company/profile', access: 'company.write', summary: 'Save names and contact card', body: saveProfileBody, response: profileState, errors: ['conflict'] }),
  saveHours: defineRoute({ method: 'PUT', path: '/api/company/hours', access: 'company.write', summary: 'Save business hours and closed days', body: saveHoursBody, response: hoursState, errors: ['conflict'] }),
  previewHours: defineRoute({ method: 'POST', path: '/api/company/hours/preview', access: 'company.write', summary: 'What business hours would mean from now on', body: hoursPreviewBody, response: hoursPreview }),
  saveDetection: defineRoute({ method: 'PUT', path: '/api/company/detection', access: 'company.write', summary: 'Save what new topics start with', body: saveDetectionBody, response: detectionState, errors: ['conflict'] }),
  notices: defineRoute({ method: 'GET', path: '/api/company/notices', access: 'company.write', summary: 'Who is mailed of an alert, and who could be', response: noticeState }),
  saveNotices: defineRoute({ method: 'PUT', path: '/api/company/notices', access: 'company.write', summary: 'Choose who is mailed of an alert', body: saveNoticesBody, response: noticeState, errors: ['conflict'] }),
  mailTest: defineRoute({ method: 'GET', path: '/api/company/mail-test', access: 'company.write', summary: 'How the newest test mail to oneself fared', response: mailTest }),
  sendMailTest: defineRoute({ method: 'POST', path: '/api/company/mail-test', access: 'company.write', summary: 'Send a test mail to oneself', response: mailTest, errors: ['too_many_tries'] }),
};

export const firstRunRoutes = {
  state: defineRoute({ method: 'GET', path: '/api/first-run', access: 'company.write', summary: 'How far the first run has come', response: firstRunState }),
  mark: defineRoute({ method: 'POST', path: '/api/first-run/steps', access: 'company.write', summary: 'Mark a step done or put off', body: markStepBody, response: firstRunState, errors: ['conflict'] }),
  visit: defineRoute({ method: 'POST', path: '/api/first-run/visits', access: 'company.write', summary: 'Tell other administrators which step one looks at', body: visitStepBody, response: firstRunState }),
  close: defineRoute({ method: 'POST', path: '/api/first-run/close', access: 'company.write', summary: 'Finish the first run or put its reminder away', body: closeFirstRunBody, response: firstRunState, errors: ['conflict'] }),
};

export const tourRoutes = {
  state: defineRoute({ method: 'GET', path: '/api/me/tour', access: 'session', summary: 'Whether to offer the tour of the screens', response: tourState }),
  seen: defineRoute({ method: 'POST', path: '/api/me/tour', access: 'session', summary: 'Note that this person has seen the tour', response: ok }),
};

export const sensitivityRoutes = {
  rules: defineRoute({ method: 'GET', path: '/api/sensitivity', access: 'topic.read', summary: 'What each sensitivity means in numbers', response: sensitivityAnswer }),
  backtest: defineRoute({ method: 'GET', path: '/api/sensitivity/backtest', access: 'topic.write', summary: 'How often each sensitivity would have told of the stored past', query: z.strictObject({}), response: backtestAnswer }),
};
