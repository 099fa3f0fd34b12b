import { describe, expect, it } from 'vitest';
import { refusal } from './check.mjs';

const WRONG = [
  ['shared/src/commands/change.ts', '@ambitiebord/server/rooms/room'],
  ['shared/src/views/ladder.ts', '../../../client/src/session/store.ts'],
  ['shared/src/domain/ids.ts', '../records/goal.ts'],
  ['shared/src/records/goal.ts', '../policy/may-change.ts'],
  ['shared/src/policy/visible.ts', '../commands/change.ts'],
  ['shared/src/views/ladder.ts', '../documents/read.ts'],
  ['shared/src/commands/change.ts', 'yjs'],
  ['shared/src/records/goal.ts', 'lib0/encoding'],
  ['shared/src/novelties/new.ts', 'zod'],
  ['server/src/rooms/room.ts', '@ambitiebord/client/session/store'],
  ['server/src/rooms/room.ts', '../plugins/auth.ts'],
  ['server/src/rooms/room.ts', '../store/sqlite.ts'],
  ['server/src/app.ts', './store/sqlite/store.ts'],
  ['server/src/plugins/auth.ts', '../main.ts'],
  ['server/src/plugins/auth.ts', 'node:process'],
  ['server/src/rooms/room.ts', 'better-sqlite3'],
  ['client/src/ui/button.tsx', '../actions/undo.ts'],
  ['client/src/canvas/stage.tsx', '../outline/list.tsx'],
  ['client/src/outline/list.tsx', '../canvas/stage.tsx'],
  ['client/src/canvas/stage.tsx', '../steps/why/ladder.tsx'],
  ['client/src/steps/why/ladder.tsx', '../../roles/partner.tsx'],
  ['client/src/session/connect.ts', '@ambitiebord/server/config'],
  ['client/src/tools/select.ts', 'konva/lib/Node'],
  ['e2e/src/join.spec.ts', '../../bench/src/bots.ts'],
];

const RIGHT = [
  ['shared/src/records/goal.ts', '../domain/ids.ts'],
  ['shared/src/records/goal.ts', './record.ts'],
  ['shared/src/documents/read.ts', 'yjs'],
  ['server/src/main.ts', './store/sqlite.ts'],
  ['server/src/store/sqlite.test.ts', './sqlite.ts'],
  ['server/src/rooms/room.ts', '@ambitiebord/shared/commands/change'],
  ['server/src/plugins/auth.ts', 'node:crypto'],
  ['client/src/main.tsx', './roles/partner.tsx'],
  ['client/src/roles/partner.tsx', '../canvas/stage.tsx'],
  ['client/src/session/connect.ts', 'y-websocket'],
  ['e2e/src/join.spec.ts', '@ambitiebord/client/session/store'],
  ['e2e/src/hostile.spec.ts', 'yjs'],
];

describe('the direction of imports', () => {
  it.each(WRONG)('refuses in %s: %s', (file, specifier) => {
    expect(refusal(file, specifier)).toMatch(/must not import|does not know/);
  });

  it.each(RIGHT)('allows in %s: %s', (file, specifier) => {
    expect(refusal(file, specifier)).toBeUndefined();
  });
});
