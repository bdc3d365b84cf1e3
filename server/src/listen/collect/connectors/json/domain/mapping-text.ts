import { mappedFields, type MappedField } from './field-names.js';
import type { FieldPaths } from './json-mention.js';

const isField = (name: string): name is MappedField => (mappedFields as readonly string[]).includes(name);

/** The mapping as a person writes it, one field a line: `text = data.body`. Lines that name no field are told. */
export function readMapping(written: string): { fields: FieldPaths; unknown: string[] } {
  const fields: FieldPaths = {};
  const unknown: string[] = [];
  for (const line of written.split(/\r\n?|\n/).map((one) => one.trim()).filter((one) => one !== '' && !one.startsWith('#'))) {
    const [, name = '', path = ''] = /^([a-z_]+)\s*[=:＝：]\s*(\S.*)$/.exec(line) ?? [];
    if (isField(name)) fields[name] = path.trim();
    else unknown.push(line.slice(0, 60));
  }
  return { fields, unknown };
}

/** The same in one line, for the person who tries the settings. */
export const writeMapping = (fields: FieldPaths): string => Object.entries(fields).map(([name, path]) => `${name} = ${path}`).join(' · ');
