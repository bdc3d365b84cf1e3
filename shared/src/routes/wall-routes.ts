import { z } from 'zod';
import { ok, smallId } from '../contracts/fields.ts';
import { wallBody, wallEntered, wallList, wallMade, wallToken } from '../contracts/wall.ts';
import { defineRoute } from './route.ts';

export const wallRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/walls', access: 'wall.write', summary: 'Wall displays in use', response: wallList }),
  create: defineRoute({ method: 'POST', path: '/api/walls', access: 'wall.write', summary: 'Make a wall display; its link is shown once', body: wallBody, response: wallMade, errors: ['limit_reached'], status: 201 }),
  revoke: defineRoute({ method: 'DELETE', path: '/api/walls/:wallId', access: 'wall.write', summary: 'Revoke a wall display; it goes dark at once', params: z.strictObject({ wallId: smallId }), response: ok, errors: ['not_found'] }),
  enter: defineRoute({ method: 'POST', path: '/api/wall/session', access: 'public', summary: 'Begin showing 監視 with a display\'s link', body: wallToken, response: wallEntered, errors: ['wall_invalid', 'too_many_tries'] }),
};
