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

/**
 * What pages fetch in the place of a library, or of a part of one: as much of it as they use, with a fraction of the
 * weight. All of it is in `src/light`, and only this table knows it.
 */
const LIGHT: readonly (readonly [RegExp, string])[] = [
  [/^zod$/, 'zod.ts'],
  [/^react-konva\/lib\/ReactKonvaCore$/, 'react-konva.tsx'],
  [/^lib0\/logging$/, 'logging.ts'],
  [
    /^\.\/(?:transports\/)?(?:polling-fetch|polling-xhr(?:\.node)?|webtransport)\.js$/,
    'no-transport.ts',
  ],
];

function inLight(file: string): string {
  return fileURLToPath(new URL(`src/light/${file}`, import.meta.url));
}

export default defineConfig({
  resolve: { alias: LIGHT.map(([find, file]) => ({ find, replacement: inLight(file) })) },
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
            // What each page of a session, the projector too, cannot do without.
            {
              name: 'session',
              priority: 1,
              test: new RegExp(
                [
                  '/zustand/',
                  '/session/(hooks|guide|guide-hooks|selection|pad-editor|pad-store|use-pad|use-timer|use-announcement)[.]ts$',
                  '/canvas/(people|mark-of)[.]ts$',
                  '/actions/(keys|operations|editing|permission|shortcuts)[.]ts$',
                  '/views/(ladders|agenda|how-it-came|clock|clusters|coverage|catch-up)[.]ts$',
                  '/steps/parts/(people|arrival)[.]ts$',
                  '/commands/audience[.]ts$',
                  '/roles/(own-notes|use-time-up|identity|leading/object-words|facilitator/clock-words)[.]tsx?$',
                  '/screens/session/(kept|forget-here)[.]ts$|/own-card/coming-late[.]tsx$',
                  '/ui/(device-switch|device-switches|person-colour|chime)[.]ts$',
                ].join('|'),
              ),
            },
            // What the first picture of a session says.
            {
              name: 'frame',
              test: /[/]i18n[/](dutch-frame|nl[/](canvas|clipboard|dots|first-words|how-it-came|laddering|leading|palette|privacy|session|welcome))[.]ts$/,
            },
            // What is asked, which steps and the projector say.
            { name: 'asked', test: /[/]steps[/](asked|rounds[/]round-state)/ },
            // Libraries that some pages have without the rest.
            { name: 'yjs', test: /[/](yjs|lib0)[/]/, priority: 2 },
            {
              name: 'qr-code',
              test: /[/](qrcode|dijkstrajs)[/]|[/]ui[/]qr-code[.]tsx$/,
              priority: 0.5,
            },
            // Small things that pages within and beside a session have.
            {
              name: 'pages',
              test: /[/](ui[/](dialog|use-media)|step-titles|i18n[/]written|i18n[/]nl[/]written)[.]tsx?$/,
            },
            // Signs that more than one part shows: each alone would be a file of a few hundred bytes.
            { name: 'icons', test: /[/]lucide-react[/]/, minShareCount: 2 },
            // What the picture of the board and the list both need.
            {
              name: 'board',
              test: new RegExp(
                [
                  '/client/src/actions/(registry|use-object-text)[.]ts$',
                  '/client/src/canvas/(explain|face|shown-canvas|tool-entries)[.]ts$',
                  '/client/src/(tools/viewport[.]ts|ui/toolbar[.]tsx)$',
                  '/views/(board-layout|free-places|outline)[.]ts$',
                  '/picture/(look|typeset|wrap-text)[.]ts$',
                ].join('|'),
              ),
            },
            // What the first step begins with.
            {
              name: 'welcome',
              test: /[/]steps[/](welcome[/]welcome-panel|parts[/](use-board|work-space))[.]tsx?$/,
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
