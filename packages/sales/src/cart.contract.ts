/** What stands in the way of ordering a line. */
export const LINE_ISSUES = ['unavailable', 'unpriced', 'below-minimum', 'off-step', 'too-many', 'short'] as const;
export type LineIssue = (typeof LINE_ISSUES)[number];

/** More lines than the longest real order seen (169), few enough that one statement prices them all. */
export const CART_LINES_MAXIMUM = 500;
/** Each unit becomes a key of its own: more in one line is a mistake, or a flood of jobs. */
export const LICENSED_QUANTITY_MAXIMUM = 1_000;
