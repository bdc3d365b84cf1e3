/** A share of 0–1 as people read it: `80.2 %`, number and sign never on two lines. */
export const formatPercent = (share: number): string => `${(share * 100).toFixed(1)}\u00A0%`;
