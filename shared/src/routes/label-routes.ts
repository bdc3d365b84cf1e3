import { z } from 'zod';
import { bigId } from '../contracts/fields.ts';
import { labelAnswer, labelBody, labelHistory, undoLabelsAnswer, undoLabelsBody } from '../contracts/label.ts';
import { defineRoute } from './route.ts';

/** What people say of judgements: their labels always win over the machine. */
export const labelRoutes = {
  write: defineRoute({ method: 'POST', path: '/api/labels', access: 'label.write', summary: 'Correct or confirm up to 500 judgements', body: labelBody, response: labelAnswer, errors: ['forbidden'] }),
  undo: defineRoute({ method: 'POST', path: '/api/labels/undo', access: 'label.write', summary: 'Take back labels that are still in force', body: undoLabelsBody, response: undoLabelsAnswer, errors: ['forbidden'] }),
  history: defineRoute({ method: 'GET', path: '/api/mentions/:mentionId/labels', access: 'mention.read', summary: 'Who labelled a mention when, and how', params: z.strictObject({ mentionId: bigId }), response: labelHistory, errors: ['not_found'] }),
};
