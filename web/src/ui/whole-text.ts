/** Title and text of a post as one text; a feed that gives only a title has it as its text too, and it is said once. */
export function wholeText({ title, text }: { title: string | null; text: string }): string {
  const head = title?.trim() ?? '';
  return head === '' || text.trimStart().startsWith(head) ? text : [head, text].filter((part) => part !== '').join(' ');
}

/** The title where it says something that the text does not begin with. */
export function ownTitle({ title, text }: { title: string | null; text: string }): string | null {
  const head = title?.trim() ?? '';
  return head === '' || text.trimStart().startsWith(head) ? null : title;
}
