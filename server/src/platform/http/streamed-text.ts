import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/**
 * The text of a route that answers a string, sent piece by piece as a file to save. What it is made of was checked
 * where it was made; when a piece fails the connection breaks, so that half a file never looks whole.
 */
export class StreamedText extends StreamableFile {
  constructor(pieces: AsyncGenerator<string, void, undefined>, file: { name: string; type: string }) {
    super(Readable.from(pieces, { objectMode: false, highWaterMark: 64 * 1024 }), { type: file.type, disposition: `attachment; filename="${file.name}"` });
  }
}
