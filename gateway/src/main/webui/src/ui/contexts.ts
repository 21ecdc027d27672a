/** The three bounded contexts, in the order in which they are always shown. */
export const contexts = ["trade", "regions", "education"] as const;

export type Context = (typeof contexts)[number];
