import { Awareness } from 'y-protocols/awareness';

interface Changes {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/**
 * An awareness whose `update` event, on which the stock provider sends, tells of this browser alone.
 * Otherwise every browser would send the presence of everybody back to the server.
 */
export class OwnAwareness extends Awareness {
  override emit(event: string, [changes, origin]: [Changes, unknown]): void {
    if (event !== 'update') {
      super.emit(event, [changes, origin]);
    } else if (
      Object.values(changes).some((ids: readonly number[]) => ids.includes(this.clientID))
    ) {
      super.emit(event, [{ added: [], updated: [this.clientID], removed: [] }, origin]);
    }
  }
}
