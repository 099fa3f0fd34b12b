/**
 * Stands in for the ways in which socket.io can speak to a server when there is no WebSocket: commands go over a
 * WebSocket alone, as documents do, so built pages leave the others out.
 */

/** @public */
export const Fetch = undefined;
/** @public */
export const XHR = undefined;
/** @public */
export const WT = undefined;
