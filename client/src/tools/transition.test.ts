import { describe, expect, test } from 'vitest';
import { down, EMPTY_SCENE, move, placedNote, play as playOn, up } from './test-scene.ts';
import { IDLE, type PointerInput, type Scene, type ToolInput } from './tool.ts';
import { transition } from './transition.ts';

const placed = (id: string, x: number, y: number) =>
  placedNote(id, { x, y, width: 100, height: 100 });

const scene: Scene = {
  ...EMPTY_SCENE,
  objects: [placed('under', 0, 0), placed('over', 50, 50), placed('far', 400, 0)],
};
const play = (inputs: readonly ToolInput[], on: Scene = scene) => playOn(inputs, on);

describe('clicking', () => {
  test('selects the topmost object, and nothing on an empty place', () => {
    expect(play([down(60, 60), up(60, 60)]).scene.selection).toEqual(['over']);
    expect(play([down(300, 300), up(300, 300)]).scene.selection).toEqual([]);
  });

  test('with Shift adds and takes away', () => {
    const both = play([down(10, 10), up(10, 10), down(420, 20, { shift: true }), up(420, 20)]);
    expect(both.scene.selection).toEqual(['under', 'far']);
    const one = play([down(420, 20, { shift: true }), up(420, 20)], both.scene);
    expect(one.scene.selection).toEqual(['under']);
  });

  test('looks the object up again when the pointer is lifted', () => {
    const pressed = transition(IDLE, down(60, 60), scene);
    const gone = { ...scene, objects: scene.objects.filter(({ record }) => record.id !== 'over') };
    expect(transition(pressed.state, up(60, 60), gone).effects).toEqual([
      { type: 'select', ids: ['under'] },
    ]);
  });

  test('twice edits an object and starts a note on an empty place', () => {
    const again = { time: 200 };
    const twice = play([down(10, 10), up(10, 10), down(10, 10, again), up(12, 10, again)]);
    expect(twice.effects.at(-1)).toEqual({ type: 'edit', id: 'under' });
    const empty = play([down(300, 300), up(300, 300), down(300, 300, again), up(300, 300, again)]);
    expect(empty.effects.at(-1)).toEqual({ type: 'add-note', at: { x: 300, y: 300 } });
  });

  test('slowly twice is two clicks', () => {
    const late = { time: 2_000 };
    const { effects } = play([down(10, 10), up(10, 10), down(10, 10, late), up(10, 10, late)]);
    expect(effects.map(({ type }) => type)).toEqual(['select', 'select']);
  });

  test('a finger may land just beside an object', () => {
    const finger = { kind: 'touch' as const };
    expect(play([down(505, 20, finger), up(505, 20, finger)]).scene.selection).toEqual(['far']);
    expect(play([down(505, 20), up(505, 20)]).scene.selection).toEqual([]);
  });

  test('the note tool starts a note, and with a read-only board it does not', () => {
    const inputs = [down(10, 10), up(10, 10)];
    expect(play(inputs, { ...scene, mode: 'note' }).effects[0]?.type).toBe('add-note');
    expect(play(inputs, { ...scene, mode: 'note', readOnly: true }).effects[0]?.type).toBe(
      'select',
    );
  });
});

describe('dragging', () => {
  test('moves the object under the pointer and drops it once', () => {
    const { effects, state } = play([down(10, 10), move(30, 10), move(60, 40), up(60, 40)]);
    const drops = effects.filter((effect) => effect.type === 'drop');
    expect(drops).toHaveLength(1);
    expect(drops[0]).toMatchObject({ drag: { ids: ['under'], offset: { x: 50, y: 30 } } });
    expect(state.name).toBe('idle');
  });

  test('moves the whole selection when the object is part of it', () => {
    const { state } = play([down(10, 10), move(30, 10)], { ...scene, selection: ['far', 'under'] });
    expect(state).toMatchObject({ name: 'dragging', ids: ['far', 'under'] });
  });

  test('counts in board units at every zoom', () => {
    const near = { ...scene, viewport: { x: 0, y: 0, zoom: 2 } };
    const { state } = play([down(10, 10), move(50, 10)], near);
    expect(state).toMatchObject({ offset: { x: 20, y: 0 } });
  });

  test('with Alt makes copies', () => {
    const { effects } = play([
      down(10, 10),
      move(60, 60, { alt: true }),
      up(60, 60, { alt: true }),
    ]);
    expect(effects.at(-1)).toMatchObject({ type: 'drop', drag: { copy: true } });
  });

  test('a tremble is a click', () => {
    const { effects } = play([down(10, 10), move(12, 11), up(12, 11)]);
    expect(effects).toEqual([{ type: 'select', ids: ['under'] }]);
  });

  test('moves nothing on a read-only board', () => {
    const { effects } = play([down(10, 10), move(60, 60), up(60, 60)], {
      ...scene,
      readOnly: true,
    });
    expect(effects.some(({ type }) => type === 'drop')).toBe(false);
  });

  test('another pointer does not disturb it', () => {
    const { state } = play([down(10, 10), move(30, 10), move(500, 500, { id: 2 })]);
    expect(state).toMatchObject({ name: 'dragging', offset: { x: 20, y: 0 } });
  });
});

describe('marquee', () => {
  test('selects what it touches, and with Shift keeps what was selected', () => {
    expect(play([down(200, 200), move(140, 140)]).scene.selection).toEqual(['over']);
    const shift = { shift: true };
    const { scene: after } = play([down(200, 200, shift), move(140, 140, shift), up(140, 140)], {
      ...scene,
      selection: ['far'],
    });
    expect(after.selection).toEqual(['far', 'over']);
  });
});

const dragWith = (more: Partial<PointerInput>): ToolInput[] => [
  down(10, 10, more),
  move(30, 20),
  up(30, 20),
];

describe('a place that is asked for', () => {
  const asked: Scene = { ...scene, mode: 'place', selection: ['far'] };

  test('is where the middle of what is selected goes, by a click anywhere', () => {
    const far = scene.objects.find(({ record }) => record.id === 'far');
    if (!far) throw new Error('the scene has no far object');
    const { x, y, width, height } = far.rectangle;
    const { state, effects } = play([down(30, 40), up(30, 40)], asked);
    expect(state).toEqual(IDLE);
    expect(effects).toMatchObject([
      {
        type: 'drop',
        drag: {
          ids: ['far'],
          copy: false,
          offset: { x: 30 - x - width / 2, y: 40 - y - height / 2 },
        },
      },
    ]);
  });

  test('moves nothing when nothing is selected any more, or somebody only looks', () => {
    for (const other of [{ selection: [] }, { readOnly: true }]) {
      const { effects } = play([down(30, 40), up(30, 40)], { ...asked, ...other });
      expect(effects.some(({ type }) => type === 'drop')).toBe(false);
    }
  });
});

describe('the laser', () => {
  const laser: Scene = { ...scene, mode: 'laser' };

  test('follows the pointer over objects, and selects and moves nothing', () => {
    const shining = play([down(10, 10), move(30, 20)], laser);
    expect(shining.state).toEqual({ name: 'lasering', pointerId: 1, at: { x: 30, y: 20 } });
    const over = play(dragWith({}), laser);
    expect(over.state).toEqual(IDLE);
    expect([...shining.effects, ...over.effects]).toEqual([]);
    expect(play([down(10, 10), { type: 'cancel' }], laser).state).toEqual(IDLE);
  });

  test('is not of those who only look, and two fingers move the board', () => {
    const looking = play([down(10, 10)], { ...laser, readOnly: true });
    expect(looking.state.name).toBe('pointing');
    const touch = { kind: 'touch' as const };
    const fingers = [down(10, 10, touch), down(90, 10, { ...touch, id: 2 })];
    expect(play(fingers, laser).state.name).toBe('pinching');
  });
});

describe('moving the board', () => {
  test('space, the middle button and the hand pan', () => {
    const start = { x: -20, y: -10, zoom: 1 };
    expect(play(dragWith({ space: true })).scene.viewport).toEqual(start);
    expect(play(dragWith({ button: 1 })).scene.viewport).toEqual(start);
    expect(play(dragWith({}), { ...scene, mode: 'hand' }).scene.viewport).toEqual(start);
  });

  test('two fingers pan and pinch: what is under them stays under them', () => {
    const first = { kind: 'touch' as const, id: 1 };
    const second = { kind: 'touch' as const, id: 2 };
    const { state, scene: after } = play([
      down(200, 300, first),
      down(400, 300, second),
      move(100, 300, first),
      move(500, 300, second),
    ]);
    expect(state.name).toBe('pinching');
    expect(after.viewport.zoom).toBeCloseTo(2);
    // The middle of the fingers did not move, so neither did the board there.
    expect(after.viewport.x + 300 / after.viewport.zoom).toBeCloseTo(300);
  });

  test('a second finger turns a drag into a pinch, and nothing is dropped', () => {
    const finger = { kind: 'touch' as const };
    const { state, effects } = play([
      down(10, 10, finger),
      move(60, 60, finger),
      down(300, 300, { ...finger, id: 2 }),
      up(60, 60, finger),
    ]);
    expect(effects.some(({ type }) => type === 'drop')).toBe(false);
    expect(state).toMatchObject({ name: 'panning', pointerId: 2 });
  });

  test('one finger on an empty place pans', () => {
    const finger = { kind: 'touch' as const };
    expect(play([down(300, 300, finger), move(340, 300, finger)]).state.name).toBe('panning');
  });
});

describe('menu', () => {
  test('a finger that rests selects what is under it and asks for the menu', () => {
    const { effects } = play([down(60, 60, { kind: 'touch' }), { type: 'hold' }]);
    expect(effects).toEqual([
      { type: 'select', ids: ['over'] },
      { type: 'menu', at: { x: 60, y: 60 } },
    ]);
  });
});

test('every state answers cancel by going to rest without dropping anything', () => {
  const touch = { kind: 'touch' as const };
  const ways: ToolInput[][] = [
    [],
    [down(10, 10)],
    [down(10, 10), move(60, 60)],
    [down(200, 200), move(140, 140)],
    [down(10, 10, { space: true })],
    [down(200, 300, touch), down(400, 300, { ...touch, id: 2 })],
  ];
  const names = ways.map((inputs) => play(inputs).state.name);
  expect(new Set(names)).toEqual(
    new Set(['idle', 'pointing', 'dragging', 'brushing', 'panning', 'pinching']),
  );
  for (const inputs of ways) {
    const { state, effects } = play([...inputs, { type: 'cancel' }]);
    expect(state.name).toBe('idle');
    expect(effects.some(({ type }) => type === 'drop')).toBe(false);
  }
});

const drawn = (mode: Scene['mode'], more: Partial<Scene> = {}) =>
  play([down(20, 20), move(300, 300), up(450, 50)], { ...scene, mode, ...more });

const made = (...inputs: ToolInput[]) =>
  play(inputs, { ...scene, mode: 'connector' }).effects.at(-1);

describe('something new', () => {
  test('an arrow sticks to the objects where it begins and ends, and is free elsewhere', () => {
    expect(drawn('connector').effects).toMatchObject([
      { type: 'make', draft: { fromId: 'under', toId: 'far' } },
    ]);
    expect(made(down(20, 20), up(300, 300))).toMatchObject({
      draft: { fromId: 'under', toId: undefined, to: { x: 300, y: 300 } },
    });
    expect(made(down(20, 20), up(30, 30))).toMatchObject({ draft: { toId: undefined } });
  });

  test('a frame is made once, when the pointer is lifted, and not after Escape', () => {
    expect(drawn('frame').effects).toMatchObject([
      { type: 'make', draft: { kind: 'frame', from: { x: 20, y: 20 }, to: { x: 450, y: 50 } } },
    ]);
    const cancelled = play([down(20, 20), move(90, 90), { type: 'cancel' }], {
      ...scene,
      mode: 'frame',
    });
    expect([cancelled.effects, cancelled.state]).toEqual([[], IDLE]);
  });

  test('who only looks makes nothing', () => {
    expect(drawn('text', { readOnly: true }).effects.some(({ type }) => type === 'make')).toBe(
      false,
    );
  });
});
