/** tldraw with a scene of notes. `bench` on the page is how the run looks around and sees what moved. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createShapeId, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';

/** @param {import('tldraw').Editor} editor */
async function mount(editor) {
  const notes = await (await fetch('scene.json')).json();
  editor.updateInstanceState({ isDebugMode: false });
  editor.createShapes(
    notes.map(({ x, y, text }, note) => ({
      id: createShapeId(`note-${note}`),
      type: 'note',
      x,
      y,
      props: { richText: toRichText(text), color: 'yellow' },
    })),
  );
  editor.setCurrentTool('select');
  globalThis.bench = {
    notes: () => editor.getCurrentPageShapeIds().size,
    look: ({ x, y, zoom }) => void editor.setCamera({ x: -x, y: -y, z: zoom }, { immediate: true }),
    positions: () =>
      notes.map((_, note) => {
        const { x, y } = editor.getShape(createShapeId(`note-${note}`));
        return [x, y];
      }),
  };
}

const options = { maxShapesPerPage: 10_000 };
createRoot(document.getElementById('root')).render(
  createElement(Tldraw, { onMount: (editor) => void mount(editor), options }),
);
