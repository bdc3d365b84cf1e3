import { auditActs } from '@hinomi/shared/vocabulary/audit';
import { z } from 'zod';

/** What a link to 監査ログ carries: the kind of act shown. A wrong value is dropped. */
export const auditSearch = z.object({ act: z.enum(auditActs).optional().catch(undefined) });
