import { searchAnswer, searchQuery } from '../contracts/search.ts';
import { defineRoute } from './route.ts';

export const searchRoutes = {
  find: defineRoute({ method: 'GET', path: '/api/search', access: 'search.read', summary: 'Mentions, topics, alerts and sources that contain the words', query: searchQuery, response: searchAnswer }),
};
