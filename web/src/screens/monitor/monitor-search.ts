import { periods } from '@hinomi/shared/contracts/monitor';
import { smallId } from '@hinomi/shared/contracts/fields';
import { z } from 'zod';

/** What a link to 監視 carries: the focused topic and the period of its chart. Wrong values fall back instead of failing. */
export const monitorSearch = z.object({
  topic: smallId.optional().catch(undefined),
  tour: z.boolean().optional().catch(undefined),
  period: z.enum(periods).optional().catch(undefined),
});
export type MonitorSearch = z.infer<typeof monitorSearch>;
