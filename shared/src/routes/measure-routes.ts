import { z } from 'zod';
import { bigId } from '../contracts/fields.ts';
import { mentionOutlook } from '../contracts/outlook.ts';
import { defineRoute } from './route.ts';

export const measureRoutes = {
  outlook: defineRoute({ method: 'GET', path: '/api/mentions/:mentionId/outlook', access: 'mention.read', summary: 'How fast the reactions of a post come, and where they will probably be in the next hours', params: z.strictObject({ mentionId: bigId }), response: mentionOutlook, errors: ['not_found'] }),
};
