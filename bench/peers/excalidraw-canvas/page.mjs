/** Excalidraw with a scene of notes. `bench` on the page is how the run looks around and sees what moved. */
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const SIZE = 200;

/** @param {import('@excalidraw/excalidraw/types').ExcalidrawImperativeAPI} api */
async function mount(api) {
  const notes = await (await fetch('scene.json')).json();
  const elements = convertToExcalidrawElements(
    notes.map(({ x, y, text }, note) => ({
      type: 'rectangle',
      id: `note-${note}`,
      x,
      y,
      width: SIZE,
      height: SIZE,
      backgroundColor: '#ffec99',
      fillStyle: 'solid',
      roughness: 0,
      label: { text, fontSize: 16 },
    })),
    { regenerateIds: false },
  );
  api.updateScene({ elements });
  const shown = () => api.getSceneElements().filter(({ type }) => type === 'rectangle');
  globalThis.bench = {
    notes: () => shown().length,
    look: ({ x, y, zoom }) =>
      api.updateScene({ appState: { scrollX: -x, scrollY: -y, zoom: { value: zoom } } }),
    positions: () => {
      const places = new Map(shown().map(({ id, x, y }) => [id, [x, y]]));
      return notes.map((_, note) => places.get(`note-${note}`) ?? [0, 0]);
    },
  };
}

createRoot(document.getElementById('root')).render(
  createElement(Excalidraw, { excalidrawAPI: (api) => void setTimeout(() => void mount(api)) }),
);
