import type { Words } from './words.ts';

export const polarities = ['negative', 'neutral', 'positive'] as const;
export type Polarity = (typeof polarities)[number];
export const polarityWords: Record<Polarity, Words> = {
  negative: { ja: '否定', en: 'Negative' },
  neutral: { ja: '中立', en: 'Neutral' },
  positive: { ja: '肯定', en: 'Positive' },
};

export const stances = ['criticism', 'counter', 'topical', 'none'] as const;
export type Stance = (typeof stances)[number];
export const stanceWords: Record<Stance, Words> = {
  criticism: { ja: '批判', en: 'Criticism' },
  counter: { ja: '反論', en: 'Counter-criticism' },
  topical: { ja: '話題のみ', en: 'Topical only' },
  none: { ja: 'なし', en: 'None' },
};

export const kinds = ['opinion', 'news', 'question', 'official', 'spam', 'other'] as const;
export type Kind = (typeof kinds)[number];
export const kindWords: Record<Kind, Words> = {
  opinion: { ja: '意見', en: 'Opinion' },
  news: { ja: '記事', en: 'News' },
  question: { ja: '質問', en: 'Question' },
  official: { ja: '公式', en: 'Official' },
  spam: { ja: 'スパム', en: 'Spam' },
  other: { ja: 'その他', en: 'Other' },
};

/** Risk level of a mention: 0 none, 1 watch, 2 alert, 3 crisis. */
export const riskLevels = [0, 1, 2, 3] as const;
export type RiskLevel = (typeof riskLevels)[number];
export const riskLevelWords: Record<RiskLevel, Words> = {
  0: { ja: 'なし', en: 'None' },
  1: { ja: '注視', en: 'Watch' },
  2: { ja: '要対応', en: 'Alert' },
  3: { ja: '危機', en: 'Crisis' },
};

/** The one vocabulary of categories: a mention's risk and an incident's category are the same words. */
export const categories = [
  'outage', 'service', 'price', 'product_quality', 'safety', 'data_leak', 'discrimination', 'employee_post',
  'official_post', 'stealth_marketing', 'ip', 'misconduct', 'labor', 'whistleblowing', 'rumor', 'harassment', 'disaster',
] as const;
export type Category = (typeof categories)[number];
export const categoryWords: Record<Category, Words> = {
  outage: { ja: 'システム障害', en: 'System outage' },
  service: { ja: '接客・顧客対応', en: 'Customer service' },
  price: { ja: '価格・返金', en: 'Price and refunds' },
  product_quality: { ja: '品質・異物混入', en: 'Quality and foreign matter' },
  safety: { ja: '製品事故・安全', en: 'Product accident and safety' },
  data_leak: { ja: '個人情報漏えい', en: 'Personal data leak' },
  discrimination: { ja: '差別・ハラスメント表現', en: 'Discriminatory expression' },
  employee_post: { ja: '従業員の不適切行為', en: 'Employee conduct' },
  official_post: { ja: '公式アカウントの不適切投稿', en: 'Official account post' },
  stealth_marketing: { ja: 'ステマ・景品表示', en: 'Stealth marketing' },
  ip: { ja: '著作権・パクリ', en: 'Copyright and copying' },
  misconduct: { ja: '役員・会社の不祥事', en: 'Corporate misconduct' },
  labor: { ja: '労務', en: 'Labour' },
  whistleblowing: { ja: '内部告発', en: 'Whistle-blowing' },
  rumor: { ja: 'デマ・誹謗中傷・なりすまし', en: 'Rumour and impersonation' },
  harassment: { ja: '悪質な要求', en: 'Abusive demands' },
  disaster: { ja: '災害・不謹慎', en: 'Disaster and insensitivity' },
};

/** By whom a judgement stands: the machine without being sure, a person, or the machine. */
export const judgedBy = ['uncertain', 'byPerson', 'byMachine'] as const;
export type JudgedBy = (typeof judgedBy)[number];
export const judgedByWords: Record<JudgedBy, Words> = {
  uncertain: { ja: '自信の低い判定', en: 'Uncertain' },
  byPerson: { ja: '人の判定', en: 'By a person' },
  byMachine: { ja: '自動判定', en: 'Automatic' },
};
