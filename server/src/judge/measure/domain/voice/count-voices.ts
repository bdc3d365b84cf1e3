/** So many authors wrote so many posts each. */
export type AuthorGroup = { readonly posts: number; readonly authors: number };
export type VoiceFigures = { readonly posts: number; readonly authors: number; readonly topAuthors: number; readonly topShare: number; readonly copies: number; readonly copyShare: number };

/** A few people write most of a flame-up: the share of this part of the authors is told. */
const topPart = 0.03;

/** Authors, what the most active 3 % of them wrote (at least one author), and posts that repeat the text of another. */
export function countVoices(groups: readonly AuthorGroup[], texts: number): VoiceFigures {
  const authors = groups.reduce((sum, group) => sum + group.authors, 0);
  const posts = groups.reduce((sum, group) => sum + group.authors * group.posts, 0);
  const topAuthors = authors === 0 ? 0 : Math.max(1, Math.ceil(authors * topPart - 1e-9));
  const copies = Math.max(0, posts - texts);
  return { posts, authors, topAuthors, topShare: shareOf(countTop(groups, topAuthors), posts), copies, copyShare: shareOf(copies, posts) };
}

function countTop(groups: readonly AuthorGroup[], topAuthors: number): number {
  let left = topAuthors;
  let posts = 0;
  for (const group of groups.toSorted((a, b) => b.posts - a.posts)) {
    const taken = Math.min(left, group.authors);
    posts += taken * group.posts;
    left -= taken;
  }
  return posts;
}

/** 0 where there is no whole. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
