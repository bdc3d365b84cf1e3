import { presentMs } from './present.ts';

let answeredAt: number | null = null;

/** Notes that the server gave a good answer just now. */
export function noteAnswer(): void {
  answeredAt = presentMs();
}

/** When the server last gave a good answer (milliseconds); null before the first. */
export const lastAnswerAt = (): number | null => answeredAt;
