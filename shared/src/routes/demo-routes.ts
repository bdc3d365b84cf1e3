import { sessionState } from '../contracts/auth.ts';
import { demoJump, demoLink, demoPlayback, demoState } from '../contracts/demo.ts';
import { defineRoute } from './route.ts';

/** Endpoints of the demo alone; not in the product's table, so that the product answers not_found. */
export const demoRoutes = {
  enter: defineRoute({ method: 'POST', path: '/api/demo/session', access: 'public', summary: 'Sign in as the demo\'s user with the printed link', body: demoLink, response: sessionState, errors: ['demo_link_wrong', 'too_many_tries'], status: 201 }),
  state: defineRoute({ method: 'GET', path: '/api/demo', access: 'session', summary: 'What the demo plays and how far it is', response: demoState }),
  playback: defineRoute({ method: 'PUT', path: '/api/demo/playback', access: 'demo.control', summary: 'Play or pause, and how fast', body: demoPlayback, response: demoState, errors: ['move_not_allowed'] }),
  jump: defineRoute({ method: 'POST', path: '/api/demo/jump', access: 'demo.control', summary: 'Go to a stage; a stage that lies behind starts the day over', body: demoJump, response: demoState, errors: ['not_found', 'move_not_allowed'] }),
  reset: defineRoute({ method: 'POST', path: '/api/demo/reset', access: 'demo.control', summary: 'Wipe the demo and start the day over', response: demoState, errors: ['move_not_allowed'] }),
};
