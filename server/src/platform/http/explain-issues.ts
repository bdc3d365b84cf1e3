import type { z } from 'zod';
import type { Words } from '@hinomi/shared/vocabulary/words';
import type { FieldError } from './app-error.js';

const formats: Record<string, Words> = {
  email: { ja: 'メールアドレスの形式で入力してください。', en: 'Enter an e-mail address.' },
  url: { ja: 'http または https で始まるURLを入力してください。', en: 'Enter a URL that starts with http or https.' },
};

function explain(issue: z.core.$ZodIssue): Words {
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return { ja: `${issue.minimum}件以上入力してください。`, en: `Enter at least ${issue.minimum}.` };
    if (issue.origin !== 'string') return issue.inclusive === false ? { ja: `${issue.minimum}より大きい値を入力してください。`, en: `Enter more than ${issue.minimum}.` } : { ja: `${issue.minimum}以上の値を入力してください。`, en: `Enter ${issue.minimum} or more.` };
    return Number(issue.minimum) <= 1 ? { ja: '入力してください。', en: 'Fill this in.' } : { ja: `${issue.minimum}文字以上で入力してください。`, en: `Use at least ${issue.minimum} characters.` };
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'array') return { ja: `${issue.maximum}件以内にしてください。`, en: `Use at most ${issue.maximum}.` };
    if (issue.origin !== 'string') return { ja: `${issue.maximum}以下の値を入力してください。`, en: `Enter ${issue.maximum} or less.` };
    return { ja: `${issue.maximum}文字以内で入力してください。`, en: `Use at most ${issue.maximum} characters.` };
  }
  if (issue.code === 'invalid_format') return formats[issue.format] ?? { ja: '形式が正しくありません。', en: 'The format is not valid.' };
  if (issue.code === 'unrecognized_keys') return { ja: `不明な項目です(${issue.keys.join(', ')})。`, en: `Unknown field (${issue.keys.join(', ')}).` };
  if (issue.code === 'invalid_value') return { ja: '選択肢から選んでください。', en: 'Choose one of the given values.' };
  return { ja: '入力内容を確認してください。', en: 'Check this value.' };
}

/** Schema issues as fields with words in both languages; `part` leads the path for anything but the body. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], part: string): FieldError[] {
  return issues.map((issue) => ({
    path: [...(part === 'body' ? [] : [part]), ...issue.path.map(String)].join('.'),
    message: explain(issue),
  }));
}
