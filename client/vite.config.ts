import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (!COMPRESSIBLE.test(fileName) || content.length < SMALLEST) continue;
        this.emitFile({
          type: 'asset',
          fileName: `${fileName}.br`,
          source: brotliCompressSync(content),
        });
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(content) });
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), compress()],
  build: {
    // Every file is served by us under its own name; the content security policy allows no data URLs for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {
      '/api': SERVER,
      '/socket.io': { target: SERVER, ws: true },
      '/sessions': { target: SERVER, ws: true },
    },
  },
});
