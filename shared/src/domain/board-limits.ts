/** How a facilitator can limit what partners do on the board in a step. */

/** `add`: only put things on it and go on with those; `nothing`: look at it only. */
export const BOARD_LIMITS = ['add', 'nothing'] as const;
export type BoardLimit = (typeof BOARD_LIMITS)[number];
