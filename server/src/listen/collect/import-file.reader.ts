/** The door by which other rooms read files of mentions. */
export { fieldsOf, hasText } from './connectors/csv/column-plan.js';
export type { ColumnChoice } from './connectors/csv/column-plan.js';
export { ImportFileError } from './connectors/csv/import-file-error.js';
export type { ImportPart } from './connectors/csv/import-part.js';
export { openImport } from './connectors/csv/open-import.js';
export type { OpenedImport, ReadingOrder } from './connectors/csv/open-import.js';
export { parseRecords } from './connectors/csv/parse-records.js';
export { readAhead } from './connectors/csv/read-ahead.js';
export { readImportFile } from './connectors/csv/read-import-file.js';
export { readJsonLine } from './connectors/csv/read-json-line.js';
export { readJsonText } from './connectors/csv/read-json-text.js';
export { readRow } from './connectors/csv/read-row.js';
