import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const folder = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

const alias = { '@': folder('src'), '@mocks': folder('mocks'), '@tests': folder('tests') };

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{domain,platform,contract}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'features',
          environment: 'jsdom',
          include: ['tests/features/**/*.test.tsx'],
          setupFiles: ['tests/support/features-setup.ts'],
        },
      },
      { extends: true, test: { name: 'real', environment: 'node', include: ['tests/real/**/*.test.ts'] } },
    ],
  },
});
