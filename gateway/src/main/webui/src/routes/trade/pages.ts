/** The pages on trade, in the order of the way between them. */
export const pages = ["figures", "series", "rankings", "targets", "permits", "disagreements"] as const;

export type TradePage = (typeof pages)[number];
