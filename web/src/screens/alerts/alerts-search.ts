import { smallId } from '@hinomi/shared/contracts/fields';
import { alertStatuses } from '@hinomi/shared/vocabulary/alert';
import { z } from 'zod';

/** What a link to アラート carries: the tab and the opened alert. */
export const alertsSearch = z.object({
  status: z.enum(alertStatuses).optional().catch(undefined),
  id: smallId.optional().catch(undefined),
});
export type AlertsSearch = z.infer<typeof alertsSearch>;
