import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `vite dev` finds the API; the built pages are served by the API itself. */
const api = { target: process.env.API_URL ?? 'http://localhost:3000', changeOrigin: false };

/** The pages run under `script-src 'self'; style-src 'self'; font-src 'self'`: nothing is inlined into the page, a style or a script. */
export default defineConfig({
  plugins: [react(), tailwindcss()],
  // In kB before compression; the limit that counts is 200 kB of gzip for the first view.
  build: { sourcemap: false, assetsInlineLimit: 0, target: 'es2022', chunkSizeWarningLimit: 600 },
  server: {
    proxy: { '/api': api, '/admin/queues': api },
    // The samples offered to a newcomer lie at the root of the repository.
    fs: { allow: ['../..'] },
  },
  assetsInclude: ['../../samples/**'],
  test: { name: 'web', environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
