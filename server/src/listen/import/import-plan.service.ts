import { Injectable } from '@nestjs/common';
import type { ImportPlan, PlanBody } from '@hinomi/shared/contracts/import';
import type { ColumnField, FileDelimiter } from '@hinomi/shared/vocabulary/import';
import { importReason } from '@hinomi/shared/text/import-reason';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { fieldsOf, hasText, ImportFileError, openImport } from '../collect/import-file.reader.js';
import type { OpenedImport } from '../collect/import-file.reader.js';
import { previewRows, readSamples } from './preview-rows.js';
import { ImportReader, shapeOf } from './import.reader.js';
import { ImportStore } from './import.store.js';

/** More columns than a table people make, and more than a screen can ask about. */
const mostColumns = 500;

/** Finds how a file is to be read, shows its first lines, and keeps what was decided. */
@Injectable()
export class ImportPlanService {
  constructor(
    private readonly database: Database,
    private readonly reader: ImportReader,
    private readonly store: ImportStore,
  ) {}

  /**
   * Reads the beginning of the file as ordered, and as found where nothing is ordered; fields chosen for a header are
   * remembered for the next file of its shape. Throws not_found, move_not_allowed while not all bytes are there or
   * after the start, and invalid_input for a file that cannot be used.
   */
  async plan(importId: number, order: PlanBody): Promise<ImportPlan> {
    const file = await this.reader.find(importId);
    if (file === null) throw new AppError('not_found');
    if (file.state !== 'ready') throw new AppError('move_not_allowed');
    try {
      return await this.read(importId, order);
    } catch (error) {
      if (!(error instanceof ImportFileError)) throw error;
      throw new AppError('invalid_input', [{ path: 'file', message: { ja: importReason(error.message, 'ja'), en: importReason(error.message, 'en') } }]);
    }
  }

  private async read(importId: number, order: PlanBody): Promise<ImportPlan> {
    const first = await this.open(importId, order, order.fields);
    const header = first.shape?.plan.header ?? null;
    if (header !== null && header.length > mostColumns) throw new ImportFileError(`the file has ${header.length} columns; ${mostColumns} at most`);
    const remembered = header === null || order.fields !== null ? null : await this.reader.rememberedFields(header);
    const opened = remembered === null ? first : await this.open(importId, order, remembered);
    const fields = opened.shape === null ? null : fieldsOf(opened.shape.plan);
    const lines = await readSamples(opened);
    await this.keep(importId, order, opened, fields);
    return {
      form: opened.form, encoding: opened.found().encoding, isEncodingUnsure: opened.found().isUnsure, delimiter: opened.shape?.delimiter ?? null,
      columns: (header ?? []).map((name, at) => ({ name: name.slice(0, 200), field: fields?.[at] ?? null, samples: lines.flatMap(({ cells }) => cells?.[at]?.trim().slice(0, 80) || []).slice(0, 3) })),
      isRemembered: remembered !== null, hasText: opened.shape === null || hasText(opened.shape.plan), rows: previewRows(lines, opened),
    };
  }

  private async open(importId: number, { encoding, delimiter }: PlanBody, fields: (ColumnField | null)[] | null): Promise<OpenedImport> {
    return openImport(this.reader.bytesOf(importId), { encoding, delimiter, columns: fields });
  }

  private keep(importId: number, order: PlanBody, opened: OpenedImport, fields: (ColumnField | null)[] | null): Promise<void> {
    const { form, shape } = opened;
    const delimiter: FileDelimiter | null = shape?.delimiter ?? null;
    return this.database.transact(async (tx) => {
      // The encoding is kept only where it was ordered: what is found on the whole file is surer than on its beginning.
      await this.store.setReading(tx, importId, { form, encoding: order.encoding, delimiter, header: shape === null ? null : [...shape.plan.header], fields, sourceName: order.sourceName });
      if (order.fields !== null && shape !== null && fields !== null) await this.store.rememberFields(tx, shapeOf(shape.plan.header), fields);
    });
  }
}
