import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, transformWithOxc, type Plugin } from 'vite';

/** Where `vite dev` passes on what the server answers. */
const SERVER = 'http://127.0.0.1:3000';

/** Files that become smaller by compressing; smaller ones than this, in bytes, are not worth it. */
const COMPRESSIBLE = /\.(?:js|css|html|svg)$/;
const SMALLEST = 1_000;

/** Writes each file also as .br and .gz, so that the server need not compress while people join. */
function compress(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    // From the disk: until then other plugins still change what is in the bundle.
    async writeBundle({ dir = 'dist' }, bundle) {
      const names = Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name));
      await Promise.all(names.map((name) => compressFile(join(dir, name))));
    },
  };
}

/**
 * Puts the service worker beside the pages: one file of its own whose name stays, with the name of this build in it,
 * so that browsers see that there is another.
 */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const path = 'worker/service-worker.ts';
      const { code } = await transformWithOxc(await readFile(path, 'utf8'), path);
      const files = Object.keys(bundle).toSorted().join('\n');
      const build = createHash('sha256').update(files).digest('hex').slice(0, 16);
      const source = code.replace('__BUILD__', build);
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < SMALLEST) return;
  await writeFile(`${path}.br`, brotliCompressSync(content));
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }));
}

export default defineConfig({
  resolve: {
    // The same schemas, read by a program of a tenth of the weight.
    alias: [
      {
        find: /^zod$/,
        replacement: fileURLToPath(new URL('src/light-zod/zod.ts', import.meta.url)),
      },
    ],
  },
  plugins: [react(), serviceWorker(), compress()],
  build: {
    // Every file is served by us under its own name; the content security policy allows no data URLs for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // Small files compress badly, and each costs a request: so what goes together is one file.
        codeSplitting: {
          groups: [
            // What every page begins with.
            { name: 'first', tags: ['$initial'], priority: 1 },
            // What every page about a session reads its records with; views come with what shows them.
            {
              name: 'records',
              test: /[/]shared[/]src[/](domain|records|protocol[/](?!session-template)|policy)/,
            },
            // What each page of a session, the projector too, shows the board's words with.
            {
              name: 'session',
              priority: 1,
              test: /[/]zustand[/]|[/]session[/]hooks[.]ts$|[/]canvas[/](people|mark-of)[.]ts$|[/]actions[/](keys|operations|editing|permission|shortcuts)[.]ts$|[/]views[/](ladders|agenda|how-it-came|clock)[.]ts$/,
            },
            // What the picture of the board and the list both need.
            {
              name: 'board',
              test: /[/]client[/]src[/](actions[/](registry|use-object-text)|canvas[/](explain|face|shown-canvas|tool-entries))[.]ts$/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': SERVER,
      '/socket.io': { target: SERVER, ws: true },
      '/sessions': { target: SERVER, ws: true },
    },
  },
});
