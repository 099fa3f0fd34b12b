/** What the plugins with routes are given. */

import type { Access } from '../auth/access.ts';
import type { Limits } from '../auth/limits.ts';
import type { Clock } from '../clock.ts';
import type { RetentionSettings } from '../config.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { EmptySeats } from '../auth/empty-seats.ts';
import type { Renderer } from '../render/renderer.ts';
import type { Store } from '../store/store.ts';

export interface HttpDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly access: Access;
  readonly limits: Limits;
  readonly emptySeats: EmptySeats;
  readonly renderer: Renderer;
  readonly clock: Clock;
  /** How long things are kept. */
  readonly retention: RetentionSettings;
  /** Needed to start a session; undefined: anybody may. */
  readonly createKey: string | undefined;
}
