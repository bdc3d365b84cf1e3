/** A record of the file as it stands there; `line` counts from 1. */
export type CutRecord = { line: number; text: string; flaw: null } | { line: number; text: null; flaw: 'too_long' | 'quote_not_closed' };

/** Longest record that is read, in UTF-16 units; a longer one is passed over without being held. */
export const recordLimit = 10_000_000;

const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22];
type Place = 'field_start' | 'plain' | 'quoted' | 'after_quote';

/**
 * Cuts a text that comes in pieces into its records, so that each can be read and refused by itself: line breaks inside
 * quotes belong to the record, CR LF, LF and CR end it, blank lines are dropped. Without a delimiter quotes mean
 * nothing and only LF ends a record (a CR before it is dropped), as in NDJSON. Holds one record at most.
 */
export class RecordCutter {
  private readonly separator: number;
  private place: Place;
  private held: string[] = [];
  private heldLength = 0;
  private isTooLong = false;
  private line = 1;
  private startLine = 1;
  private wasReturn = false;

  constructor(private readonly delimiter: ',' | '\t' | ';' | null) {
    this.separator = delimiter === null ? -1 : delimiter.charCodeAt(0);
    this.place = delimiter === null ? 'plain' : 'field_start';
  }

  /** The records that end in this piece. */
  push(piece: string): CutRecord[] {
    const records: CutRecord[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const unit = piece.charCodeAt(at);
      if (unit === lineFeed || unit === carriageReturn) {
        from = this.meetBreak(unit, piece, from, at, records);
      } else {
        this.wasReturn = false;
        if (this.delimiter !== null) this.place = this.move(unit);
      }
    }
    this.hold(piece.slice(from));
    return records;
  }

  /** The record that the end of the text ends, if there is one. */
  end(): CutRecord[] {
    const record = this.place === 'quoted' ? { line: this.startLine, text: null, flaw: 'quote_not_closed' as const } : this.release();
    return record === null ? [] : [record];
  }

  private move(unit: number): Place {
    if (this.place === 'quoted') return unit === quote ? 'after_quote' : 'quoted';
    if (unit === quote && this.place !== 'plain') return 'quoted';
    return unit === this.separator ? 'field_start' : 'plain';
  }

  /** Takes a CR or LF at `at`; answers where what is not yet held begins. */
  private meetBreak(unit: number, piece: string, from: number, at: number, records: CutRecord[]): number {
    const isSecondHalf = unit === lineFeed && this.wasReturn;
    this.wasReturn = unit === carriageReturn;
    if (this.place === 'quoted' || (this.delimiter === null && unit === carriageReturn)) {
      if (!isSecondHalf && this.place === 'quoted') this.line += 1;
      return from;
    }
    if (isSecondHalf && this.delimiter !== null) {
      this.startLine = this.line;
      return at + 1;
    }
    this.hold(piece.slice(from, at));
    const record = this.release();
    if (record !== null) records.push(record);
    this.line += 1;
    this.startLine = this.line;
    return at + 1;
  }

  private hold(part: string): void {
    this.heldLength += part.length;
    if (this.heldLength > recordLimit) {
      this.isTooLong = true;
      this.held = [];
    } else if (part !== '') this.held.push(part);
  }

  private release(): CutRecord | null {
    const text = this.held.join('');
    const { isTooLong, startLine } = this;
    this.held = [];
    this.heldLength = 0;
    this.isTooLong = false;
    if (this.delimiter !== null) this.place = 'field_start';
    if (isTooLong) return { line: startLine, text: null, flaw: 'too_long' };
    return text.trim() === '' ? null : { line: startLine, text: this.delimiter === null ? text.replace(/\r$/, '') : text, flaw: null };
  }
}
