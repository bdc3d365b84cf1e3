/** Where a credential belongs: sealed text that is copied to another source or name does not open. */
export const placeOfSecret = (sourceId: number, name: string): string => `source:${sourceId}:${name}`;
