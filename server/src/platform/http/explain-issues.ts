import type { z } from 'zod';
import type { Words } from '@hinomi/shared/vocabulary/words';
import type { FieldError } from './app-error.js';

const formats: Record<string, Words> = {
  email: { ja: 'メールアドレスの形式で入力してください。', en: 'Enter an e-mail address.' },
  url: { ja: 'http または https で始まるURLを入力してください。', en: 'Enter a URL that starts with http or https.' },
};

function explainTooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Words {
  if (origin === 'array') return { ja: `${minimum}件以上入力してください。`, en: `Enter at least ${minimum}.` };
  if (origin !== 'string') return inclusive === false ? { ja: `${minimum}より大きい値を入力してください。`, en: `Enter more than ${minimum}.` } : { ja: `${minimum}以上の値を入力してください。`, en: `Enter ${minimum} or more.` };
  return Number(minimum) <= 1 ? { ja: '入力してください。', en: 'Fill this in.' } : { ja: `${minimum}文字以上で入力してください。`, en: `Use at least ${minimum} characters.` };
}

function explainTooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Words {
  if (origin === 'array') return { ja: `${maximum}件以内にしてください。`, en: `Use at most ${maximum}.` };
  if (origin !== 'string') return { ja: `${maximum}以下の値を入力してください。`, en: `Enter ${maximum} or less.` };
  return { ja: `${maximum}文字以内で入力してください。`, en: `Use at most ${maximum} characters.` };
}

const unclear: Words = { ja: '入力内容を確認してください。', en: 'Check this value.' };

function explain(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'too_small': return explainTooSmall(issue);
    case 'too_big': return explainTooBig(issue);
    case 'invalid_format': return formats[issue.format] ?? { ja: '形式が正しくありません。', en: 'The format is not valid.' };
    case 'unrecognized_keys': return { ja: `不明な項目です(${issue.keys.join(', ')})。`, en: `Unknown field (${issue.keys.join(', ')}).` };
    case 'invalid_value': return { ja: '選択肢から選んでください。', en: 'Choose one of the given values.' };
    case 'custom': return (issue.params?.['words'] as Words | undefined) ?? unclear;
    default: return unclear;
  }
}

/** Schema issues as fields with words in both languages; `part` leads the path for anything but the body. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], part: string): FieldError[] {
  return issues.map((issue) => ({
    path: [...(part === 'body' ? [] : [part]), ...issue.path.map(String)].join('.'),
    message: explain(issue),
  }));
}
