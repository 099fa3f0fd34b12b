/** What people switch on this device, in the session. */

import { deviceSwitch } from './device-switch.ts';

/** Whether a key without Ctrl does something by itself. People who speak to their computer switch that off. */
export const SINGLE_KEYS = deviceSwitch('single-keys', true);

/** Whether the pointers of the others are shown on the board. */
export const OTHERS_POINTERS = deviceSwitch('others-pointers', true);

/** Whether what is dragged on the board comes in line with what is near. */
export const SNAPPING = deviceSwitch('snapping', true);

/** Whether a small map of the whole board lies in its corner. */
export const MINIMAP = deviceSwitch('minimap', false);
