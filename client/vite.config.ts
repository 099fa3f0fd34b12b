import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `vite dev` passes on what the server answers. */
const SERVER = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
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
