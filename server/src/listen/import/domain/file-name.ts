const longest = 200;

/** Control characters, marks that turn the direction, and what no name may hold. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const unwanted = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** The name of a file as it is shown: its last part, whatever path somebody put before it. It is never the name of a file here. */
export function toShownName(name: string): string {
  const last = name.toWellFormed().replace(unwanted, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  const shown = [...last].slice(0, longest).join('');
  return shown === '' || /^\.+$/.test(shown) ? 'file' : shown;
}
