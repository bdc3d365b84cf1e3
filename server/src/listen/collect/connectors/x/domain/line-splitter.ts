/** Cuts the pieces of a stream into lines; a line longer than `maxLength` characters is thrown away and counted. */
export class LineSplitter {
  private rest = '';
  private isOverlong = false;
  overlong = 0;

  constructor(private readonly maxLength: number) {}

  /** The lines that are whole now; empty ones are signs of life. */
  push(piece: string): string[] {
    const parts = `${this.rest}${piece}`.split('\n');
    this.rest = parts.pop() ?? '';
    const lines = this.isOverlong && parts.length > 0 ? parts.slice(1) : parts;
    if (parts.length > 0) this.isOverlong = false;
    if (this.rest.length > this.maxLength) this.dropRest();
    return lines.map((line) => line.trim());
  }

  private dropRest(): void {
    this.rest = '';
    if (!this.isOverlong) this.overlong += 1;
    this.isOverlong = true;
  }
}
