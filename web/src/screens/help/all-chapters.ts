import type { HelpChapter } from './chapter.ts';
import { bringingInChapters } from './chapters/bringing-in.ts';
import { glossaryChapter } from './chapters/glossary.ts';
import { judgingChapters } from './chapters/judging.ts';
import { keepingChapters } from './chapters/keeping.ts';
import { listeningChapters } from './chapters/listening.ts';
import { respondingChapters } from './chapters/responding.ts';

/** The manual in its order. */
export const allChapters: readonly HelpChapter[] = [...listeningChapters, ...judgingChapters, ...respondingChapters, ...bringingInChapters, ...keepingChapters, glossaryChapter];
