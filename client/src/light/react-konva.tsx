/**
 * Stands in for react-konva in the built pages: puts a stage, its layers and their shapes where React renders them, as
 * far as the board goes, with a thirtieth of the weight. react-konva brings a renderer of its own beside that of
 * react-dom; here the pages' own does it, so that context and timing are those of the page. Its types are
 * those of react-konva, which sources are checked against.
 *
 * Siblings must not change places; they may come and go.
 */

import type { Container } from 'konva/lib/Container.js';
import { Layer as LayerNode } from 'konva/lib/Layer.js';
import type { Node } from 'konva/lib/Node.js';
import { Shape as ShapeNode, type ShapeConfig } from 'konva/lib/Shape.js';
import { Stage as StageNode } from 'konva/lib/Stage.js';
import {
  createContext,
  use,
  useImperativeHandle,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';

/** Attributes of the node, and `on…` for what it fires. */
interface Properties<Made> {
  readonly ref?: Ref<Made>;
  readonly children?: ReactNode;
  readonly [attribute: string]: unknown;
}

interface StageProperties extends Properties<StageNode> {
  readonly className?: string;
}

/** Where the nodes of components go: the node of the component around them. */
const AroundContext = createContext<Container | undefined>(undefined);

/** A stage in a `div` of this class. */
export function Stage({ className, children, ref, ...rest }: StageProperties) {
  const [stage] = useState(() => new StageNode({ container: document.createElement('div') }));
  const element = useRef<HTMLDivElement>(null);
  useNode(stage, ref, rest);
  useLayoutEffect(() => {
    element.current?.append(stage.container());
  }, [stage]);
  return (
    <div ref={element} className={className}>
      <div hidden>
        <AroundContext value={stage}>{children}</AroundContext>
      </div>
    </div>
  );
}

/** A layer of the stage around it. */
export function Layer({ children, ref, ...rest }: Properties<LayerNode>) {
  const [layer] = useState(() => new LayerNode());
  const place = usePlace<HTMLDivElement>(layer);
  useNode(layer, ref, rest);
  return (
    <div ref={place}>
      <AroundContext value={layer}>{children}</AroundContext>
    </div>
  );
}

/** A shape on the layer around it. */
export function Shape({ ref, ...rest }: Properties<ShapeNode>) {
  // Attributes of shapes are in no other type than their configuration.
  const [shape] = useState(() => new ShapeNode(rest as ShapeConfig));
  const place = usePlace<HTMLElement>(shape);
  useNode(shape, ref, rest);
  return <i ref={place} />;
}

/** Keeps the node what the component says that it is, until both go. */
function useNode<Made extends Node>(
  node: Made,
  ref: Ref<Made> | undefined,
  properties: Readonly<Record<string, unknown>>,
): void {
  useLayoutEffect(() => {
    const attributes: Record<string, unknown> = {};
    const heard: string[] = [];
    for (const [name, value] of Object.entries(properties)) {
      if (isListener(name, value)) heard.push(listen(node, name, value));
      else attributes[name] = value;
    }
    node.setAttrs(attributes);
    return () => {
      for (const event of heard) node.off(event);
    };
  });
  useImperativeHandle(ref, () => node, [node]);
  // Not with the effects that end whenever a part of the page is hidden for a while.
  useInsertionEffect(() => () => void node.destroy(), [node]);
}

type Listener = (event: unknown) => void;

function isListener(name: string, value: unknown): value is Listener {
  return name.startsWith('on') && typeof value === 'function';
}

/** Listens for what a property is about, `onDraw` for `draw`; returns the name under which that can end. */
function listen(node: Node, property: string, listener: Listener): string {
  const event = `${property.slice('on'.length).toLowerCase()}.component`;
  node.on(event, listener);
  return event;
}

/**
 * Puts a node on the one around it, in the order in which React renders. An empty element marks each place: the page
 * knows which comes before which, also when something comes in between later.
 */
function usePlace<Marker extends HTMLElement>(
  node: LayerNode | ShapeNode,
): RefObject<Marker | null> {
  const marker = useRef<Marker>(null);
  const around = use(AroundContext);
  useLayoutEffect(() => {
    const { current } = marker;
    if (!around || !current?.parentElement) throw new Error('a node of the board has no place');
    around.add(node);
    node.zIndex([...current.parentElement.children].indexOf(current));
  }, [around, node]);
  return marker;
}
