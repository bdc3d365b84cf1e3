/** The signatures of a header such as `v1=ab12…, v1=cd34…` (one for each key while keys change); others are passed over. */
export function readSignatures(header: string | undefined): string[] {
  return (header ?? '').slice(0, 2_000).split(',').flatMap((part) => /^\s*v1=([0-9a-f]{64})\s*$/i.exec(part)?.[1]?.toLowerCase() ?? []).slice(0, 5);
}

/** Seconds since 1970 of a header; null for what is none. */
export const readTimestamp = (header: string | undefined): number | null => (header !== undefined && /^\d{9,11}$/.test(header.trim()) ? Number(header) : null);

/** Whether a timestamp may still be trusted: a delivery that was listened to cannot be sent again much later. */
export const isTimely = (timestamp: number, nowMs: number, toleranceSeconds: number): boolean => Math.abs(nowMs / 1_000 - timestamp) <= toleranceSeconds;
