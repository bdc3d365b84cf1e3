/** A word of the product in both languages; Japanese is the first language. */
export type Words = { readonly ja: string; readonly en: string };

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];
