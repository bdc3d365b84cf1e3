import { changeSettingsBody, markSeenBody, ownSettings, seenList } from '../contracts/own-settings.ts';
import { ok } from '../contracts/fields.ts';
import { defineRoute } from './route.ts';

export const ownSettingsRoutes = {
  read: defineRoute({ method: 'GET', path: '/api/me/settings', access: 'session', summary: 'How the caller wants to see the product: theme, density, time zone, start screen', response: ownSettings }),
  change: defineRoute({ method: 'PATCH', path: '/api/me/settings', access: 'session', summary: 'Change own settings; what is left out stays', body: changeSettingsBody, response: ownSettings }),
  seen: defineRoute({ method: 'GET', path: '/api/me/seen', access: 'session', summary: 'What the caller has seen under the bell', response: seenList }),
  markSeen: defineRoute({ method: 'POST', path: '/api/me/seen', access: 'session', summary: 'Mark items under the bell as seen, on every device of the caller', body: markSeenBody, response: ok }),
};
