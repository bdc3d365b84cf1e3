/** What makes a whole file unusable for import, as one clear line for whoever ordered it. */
export class ImportFileError extends Error {}
