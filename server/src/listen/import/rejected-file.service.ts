import { Injectable } from '@nestjs/common';
import { importReason } from '@hinomi/shared/text/import-reason';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { csvMark, writeCsv } from '../../platform/csv/write-csv.js';
import { AppError } from '../../platform/http/app-error.js';
import { StreamedText } from '../../platform/http/streamed-text.js';
import { ImportReader } from './import.reader.js';

const head: Record<Language, string[]> = { ja: ['行', '理由', '内容(先頭)'], en: ['Line', 'Reason', 'Beginning of the line'] };

/** Writes the refused lines of an import as CSV, for whoever mends the file. */
@Injectable()
export class RejectedFileService {
  constructor(private readonly reader: ImportReader) {}

  /** In portions, as a file to save. Throws not_found. */
  async open(importId: number, language: Language): Promise<StreamedText> {
    if ((await this.reader.find(importId)) === null) throw new AppError('not_found');
    return new StreamedText(this.write(importId, language), { name: `hinomi-import-${importId}-rejected.csv`, type: 'text/csv; charset=utf-8' });
  }

  private async *write(importId: number, language: Language): AsyncGenerator<string, void, undefined> {
    yield `${csvMark}${writeCsv([head[language]])}`;
    for await (const rows of this.reader.rejectedOf(importId)) yield writeCsv(rows.map(({ line, reason, excerpt }) => [line, importReason(reason, language), excerpt]));
  }
}
