/** A page with nothing but a stage, for the test that compares react-konva with what stands in for it. */

import type Konva from 'konva';
import { StrictMode, Suspense, use, useLayoutEffect, useRef, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { stages } from 'konva/lib/Stage.js';
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore';
import { create } from 'zustand';
import type { Scene, ScenePage } from './built-scene.ts';

const useScene = create<Scene>(() => ({ width: 100, layers: [] }));
const drawn = new Map<string, number>();
/** The shapes that components had in hand when they had been rendered. */
const referred = new Set<string>();
let stage: Konva.Stage | null = null;
/** What the page waits for while it is hidden; nobody brings it, the next scene does without. */
const never = new Promise<void>(() => undefined);

function Dot({ layer, place }: { readonly layer: number; readonly place: number }) {
  const colour = useScene(({ layers }) => layers[layer]?.[place]);
  const node = useRef<Konva.Shape>(null);
  const isThere = colour !== undefined;
  useLayoutEffect(() => {
    if (isThere) referred.add(node.current?.name() ?? 'nothing');
  }, [isThere]);
  if (colour === undefined) return null;
  return (
    <Shape
      ref={node}
      name={`${layer}.${place}`}
      fill={colour}
      listening={false}
      sceneFunc={({ _context: context }) => {
        context.fillStyle = colour;
        context.fillRect(place * 8, place * 8, 20, 20);
      }}
    />
  );
}

function OneLayer({ at }: { readonly at: number }) {
  const isThere = useScene(({ layers }) => layers[at] !== undefined);
  if (!isThere) return null;
  const onDraw = (): void => void drawn.set(`${at}`, (drawn.get(`${at}`) ?? 0) + 1);
  return (
    <Layer name={`${at}`} listening={false} onDraw={onDraw}>
      {[0, 1, 2, 3].map((place) => (
        <Dot key={place} layer={at} place={place} />
      ))}
    </Layer>
  );
}

function Waits(): ReactNode {
  const isWaiting = useScene((scene) => scene.isWaiting ?? false);
  if (isWaiting) use(never);
  return null;
}

function holdStage(made: Konva.Stage | null): void {
  stage = made ?? stage;
}

function Whole() {
  const width = useScene((scene) => scene.width);
  return (
    <Stage ref={holdStage} width={width} height={60} className="scene">
      {[0, 1, 2].map((at) => (
        <OneLayer key={at} at={at} />
      ))}
    </Stage>
  );
}

const root = createRoot(document.body.appendChild(document.createElement('main')));
root.render(
  <StrictMode>
    <Suspense fallback={null}>
      <Whole />
      <Waits />
    </Suspense>
  </StrictMode>,
);

/** Until what was asked for is rendered and drawn: by itself, nobody says that it should. */
async function untilDrawn(): Promise<void> {
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
}

const page: ScenePage = {
  show: async (scene) => {
    drawn.clear();
    referred.clear();
    useScene.setState({ isWaiting: false, ...scene }, true);
    await untilDrawn();
    const element = document.querySelector<HTMLElement>('.scene');
    return {
      layers: (stage?.getLayers() ?? []).map((layer) => ({
        name: layer.name(),
        drawn: (drawn.get(layer.name()) ?? 0) > 0,
        shapes: layer
          .getChildren()
          .map((shape) => ({ name: shape.name(), fill: String(shape.getAttrs()['fill']) })),
        picture: layer.getNativeCanvasElement().toDataURL(),
      })),
      width: stage?.width() ?? 0,
      referred: [...referred],
      isShown: element !== null && element.getBoundingClientRect().width > 0,
      canvases: document.querySelectorAll('canvas').length,
    };
  },
  end: async () => {
    root.unmount();
    await untilDrawn();
    return document.querySelectorAll('canvas').length + stages.length;
  },
};
Object.assign(globalThis, { scenePage: page });
