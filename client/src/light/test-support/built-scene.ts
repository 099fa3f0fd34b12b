import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What stands in a scene; layers and shapes have a fixed order, and each may be missing. */
export interface Scene {
  readonly width: number;
  /** By layer its shapes: a colour, or nothing. */
  readonly layers: readonly (readonly (string | undefined)[] | undefined)[];
  /** Whether a part of the page is awaited, so that all of it is hidden meanwhile. */
  readonly isWaiting?: boolean;
}

/** What Konva made of it. */
export interface Seen {
  readonly layers: readonly {
    readonly name: string;
    readonly drawn: boolean;
    readonly shapes: readonly { readonly name: string; readonly fill: string }[];
    readonly picture: string;
  }[];
  readonly width: number;
  /** The shapes that components got hold of. */
  readonly referred: readonly string[];
  /** Whether it is there to be seen. */
  readonly isShown: boolean;
  readonly canvases: number;
}

/** What the page offers to whoever drives it. */
export interface ScenePage {
  readonly show: (scene: Scene) => Promise<Seen>;
  /** Takes the stage away; how many canvases and stages are left. */
  readonly end: () => Promise<number>;
}

const LIGHT = {
  'react-konva/lib/ReactKonvaCore': fileURLToPath(new URL('../react-konva.tsx', import.meta.url)),
};

/** The program of the page with a scene: with react-konva as it is, or with what stands in for it. */
export async function builtScene(library: 'whole' | 'light'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: library === 'light' ? LIGHT : {} },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('scene.tsx', import.meta.url)), formats: ['es'] },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the scene was not built');
  return chunk.code;
}
