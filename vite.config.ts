import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The workbench: static files under `/workbench/assets/` and one `index.html` for every screen. */
export default defineConfig({
  root: folder('src/workbench'),
  base: '/workbench/',
  plugins: [react()],
  build: {
    // `bin/build.mjs` builds beside this and changes names, so that a running server never finds it empty.
    outDir: folder('dist/workbench'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Inlined files would be `data:` addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        manualChunks(id) {
          if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react'
          if (/node_modules\/(@tiptap|prosemirror-|orderedmap|w3c-keyname|rope-sequence)/.test(id))
            return 'editor'
          return undefined
        },
      },
    },
  },
  server: {
    proxy: { '/api': 'http://localhost:3000', '/workbench/preview': 'http://localhost:3000' },
  },
})
