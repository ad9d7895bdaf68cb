import { themeBoot } from '@entrepot/ui/vite';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Served from the root of its host: admin.<base>/assets/..., while the app itself lives under /<tenant>/.
export default defineConfig({
  base: '/',
  plugins: [react(), tailwindcss(), themeBoot()],
  resolve: { dedupe: ['react', 'react-dom'] },
  build: { sourcemap: false, assetsInlineLimit: 0 },
});
