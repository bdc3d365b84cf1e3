const syllables = ['かぜ', 'みず', 'そら', 'もり', 'ゆき', 'つき', 'ほし', 'はな', 'とり', 'いし', 'うみ', 'やま', 'まど', 'いす', 'くつ', 'ふね'];
/** Words of a number, so that no two numbers read alike. */
export const distinctWords = (n: number): string => Array.from({ length: 5 }, (_, place) => syllables[(Math.imul(n + 1, 0x9e3779b1) >>> (place * 5)) % syllables.length]).join('') + syllables[n % 16] + syllables[(n >> 4) % 16] + syllables[(n >> 8) % 16];
/** A mark that makes two texts different ones, and says so little that no judge minds it. */
export const distinctMark = (n: number): string => `（${String.fromCodePoint(0x4e00 + n)}）`;
