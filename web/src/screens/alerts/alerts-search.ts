import { smallId } from '@hinomi/shared/contracts/fields';
import { alertStatuses } from '@hinomi/shared/vocabulary/alert';
import { z } from 'zod';
import { decisionForms } from './decision-state.ts';

/** What a link to アラート carries: the tab, the opened alert with its opened form, or the page of the rules' precision. */
export const alertsSearch = z.object({
  status: z.enum(alertStatuses).optional().catch(undefined),
  id: smallId.optional().catch(undefined),
  form: z.enum(decisionForms).optional().catch(undefined),
  quality: z.literal(true).optional().catch(undefined),
});
export type AlertsSearch = z.infer<typeof alertsSearch>;
