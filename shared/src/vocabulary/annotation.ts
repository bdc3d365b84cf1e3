import type { Words } from './words.ts';

/** What stands beside a curve: what the company posted or stated, what the press wrote, what was raised, and what people note. */
export const annotationKinds = ['own_post', 'statement', 'article', 'alert', 'manual'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];
export const annotationKindWords: Record<AnnotationKind, Words> = {
  own_post: { ja: '自社投稿', en: 'Own post' },
  statement: { ja: '声明', en: 'Statement' },
  article: { ja: '記事', en: 'Article' },
  alert: { ja: 'アラート', en: 'Alert' },
  manual: { ja: 'メモ', en: 'Note' },
};

/** What people may write down; alerts come from the record alone. */
export const handKinds = ['manual', 'own_post', 'statement', 'article'] as const satisfies readonly AnnotationKind[];
export type HandKind = (typeof handKinds)[number];
export const handKindWords: Record<HandKind, Words> = {
  manual: annotationKindWords.manual, own_post: annotationKindWords.own_post, statement: annotationKindWords.statement, article: annotationKindWords.article,
};
