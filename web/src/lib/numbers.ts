/** A count as people read it: `1,234`. */
export const formatCount = (count: number): string => count.toLocaleString('ja-JP');
/** Yen with as many decimals as small amounts need: `1,234`, `12.3`, `0.0123`; never more than four. */
export const formatYen = (yen: number): string => yen.toLocaleString('ja-JP', { maximumFractionDigits: yen >= 100 ? 0 : yen >= 1 ? 1 : 4 });
