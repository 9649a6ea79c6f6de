// Builds the two browser programs: the citizen portal and the staff desk, into dist/web/{citizen,desk}/index.html.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Phones that people still carry: Android WebView of 2018, iOS 12. */
const oldPhones = ['es2019', 'chrome70', 'edge79', 'firefox68', 'safari12'];

export default defineConfig({
  root: here('src/apps'),
  cacheDir: here('node_modules/.cache/vite'),
  plugins: [react()],
  // The server puts a fresh nonce where this literal stands, so that the policy needs no 'unsafe-inline'.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    assetsDir: 'assets',
    target: oldPhones,
    cssTarget: ['chrome70', 'safari12'],
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { citizen: here('src/apps/citizen/index.html'), desk: here('src/apps/desk/index.html') },
    },
  },
});
