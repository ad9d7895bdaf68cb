import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { themeBoot } from '../src/vite-theme-boot.ts';

/** The gallery: every component for maintainers to look at. Never shipped. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), themeBoot()],
  // As strict as a page can be: whatever would need 'unsafe-inline' shows up in the console, which check.ts reads.
  preview: { headers: { 'content-security-policy': "default-src 'self'; img-src 'self' data:" } },
  build: { outDir: 'dist', emptyOutDir: true },
});
