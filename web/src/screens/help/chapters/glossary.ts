import { categories, categoryWords, kinds, kindWords, polarities, polarityWords, riskLevels, riskLevelWords, stances, stanceWords } from '@hinomi/shared/vocabulary/judgement';
import { levelTags, levelTagWords } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';
import { heading, list, text } from '../chapter.ts';
import type { HelpChapter } from '../chapter.ts';

const words = (values: readonly Words[]) => list(...values.map(({ ja, en }) => [ja, en] as [string, string]));

/** The words of the screens, read from where the screens read them. */
export const glossaryChapter: HelpChapter = {
  id: 'glossary', title: { ja: '用語集', en: 'Glossary' }, blocks: [
    text('画面で使う言葉です。', 'The words the screens use.'),
    heading('極性（好意的か否定的か）', 'Polarity'), words(polarities.map((one) => polarityWords[one])),
    heading('立場', 'Stance'), words(stances.map((one) => stanceWords[one])),
    heading('投稿の種類', 'Kind of a post'), words(kinds.map((one) => kindWords[one])),
    heading('危険度', 'Risk of a post'), words(riskLevels.map((one) => riskLevelWords[one])),
    heading('カテゴリ', 'Category'), words(categories.map((one) => categoryWords[one])),
    heading('レベルに付く印', 'Tags of a level'), words(levelTags.map((one) => levelTagWords[one])),
  ],
};
