import { describe, expect, test } from 'vitest';
import { Gliders, IDLE_MS } from './gliding.ts';

const at = (x: number, y = 0) => new Map([[1, { x, y }]]);
const both = (x: number, other: number) =>
  new Map([
    [1, { x, y: 0 }],
    [2, { x: other, y: 0 }],
  ]);

describe('a pointer of somebody else', () => {
  test('is where it is first seen at once, and glides from there', () => {
    const gliders = new Gliders();
    expect(gliders.aim(at(100), 0)).toBe(true);
    expect(gliders.step(0)).toBe(false);
    expect(gliders.of(1)?.at).toEqual({ x: 100, y: 0 });

    expect(gliders.aim(at(200), 1_000)).toBe(true);
    expect(gliders.step(1_016)).toBe(true);
    const { x = 0 } = gliders.of(1)?.at ?? {};
    expect(x).toBeGreaterThan(110);
    expect(x).toBeLessThan(140);
    let now = 1_016;
    while (gliders.step((now += 16)));
    expect(gliders.of(1)?.at).toEqual({ x: 200, y: 0 });
    expect(now).toBeGreaterThan(1_200);
    expect(now).toBeLessThan(1_600);
  });

  test('leaps for who wants nothing to move', () => {
    const gliders = new Gliders();
    gliders.aim(at(0), 0);
    gliders.aim(at(500, 300), 10);
    expect(gliders.step(11, true)).toBe(false);
    expect(gliders.of(1)?.at).toEqual({ x: 500, y: 300 });
  });

  test('does not leap after a while without frames', () => {
    const gliders = new Gliders();
    gliders.aim(at(0), 0);
    gliders.aim(at(100), 5_000);
    gliders.step(9_000);
    expect(gliders.of(1)?.at.x).toBeLessThan(60);
  });

  test('steps back when it lies still, and comes forward when it moves, whatever others do', () => {
    const gliders = new Gliders();
    gliders.aim(both(0, 0), 0);
    expect(gliders.nextIdle()).toBe(IDLE_MS);
    expect(gliders.aim(both(0, 1), IDLE_MS - 1)).toBe(true);
    gliders.step(IDLE_MS - 1);
    expect(gliders.of(1)?.idle).toBe(false);
    gliders.step(IDLE_MS);
    expect([gliders.of(1)?.idle, gliders.of(2)?.idle]).toEqual([true, false]);
    expect(gliders.nextIdle()).toBe(2 * IDLE_MS - 1);
    gliders.step(2 * IDLE_MS);
    expect(gliders.nextIdle()).toBeUndefined();
    gliders.aim(both(3, 1), 2 * IDLE_MS);
    gliders.step(2 * IDLE_MS);
    expect([gliders.of(1)?.idle, gliders.of(2)?.idle]).toEqual([false, true]);
  });

  test('is gone when its person is, and nothing is drawn for what stays as it is', () => {
    const gliders = new Gliders();
    gliders.aim(at(0), 0);
    expect(gliders.aim(at(0), 5)).toBe(false);
    expect(gliders.aim(new Map(), 10)).toBe(true);
    expect(gliders.of(1)).toBeUndefined();
    expect(gliders.nextIdle()).toBeUndefined();
  });
});
