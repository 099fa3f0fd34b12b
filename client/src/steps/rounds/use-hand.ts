import { useState } from 'react';

/** Whether the own hand brings what comes next. */
export interface Hand {
  /** Something was pressed that brings the next moment. */
  readonly reach: () => void;
  /** Whether this moment is a new one that the own hand brought; true once for each. */
  readonly brought: (moment: string) => boolean;
}

/**
 * For controls that give way to others when they are used: the focus goes along, but only for who used
 * them. The same at every rendering.
 */
export function useHand(): Hand {
  const [hand] = useState(createHand);
  return hand;
}

function createHand(): Hand {
  let reached = false;
  let now: string | undefined;
  return {
    reach: () => {
      reached = true;
    },
    brought: (moment) => {
      if (moment === now) return false;
      now = moment;
      const own = reached;
      reached = false;
      return own;
    },
  };
}
