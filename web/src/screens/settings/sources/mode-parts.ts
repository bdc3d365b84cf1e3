import type { ComponentType } from 'react';
import type { Source } from '@hinomi/shared/contracts/source';
import type { SourceMode } from '@hinomi/shared/sources/source-kind';
import { WebhookPart } from './webhook-part.tsx';

/**
 * What sources of one mode show besides what all show, in the list and on their own page: where posts are told to us,
 * the address to tell them to. A mode without an entry shows nothing more.
 */
export const modeParts: Partial<Record<SourceMode, ComponentType<{ source: Source }>>> = { push: WebhookPart };
