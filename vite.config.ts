import react from '@vitejs/plugin-react';
import type { BuildOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { brotliPlugin, mockWorkerPlugin } from './mocks/tools/vitePlugins.ts';

/** Where the app finds its platform: behind msw in this browser (dev, demo), or on its own origin over HTTP. */
type PlatformPlace = 'browser' | 'http';

/** `PLATFORM_URL=http://127.0.0.1:4173 npm run dev` develops against a running platform instead of the one in the browser. */
const platformUrl = process.env['PLATFORM_URL'];

export default defineConfig(({ command, mode, isSsrBuild }) => {
  const demo = mode === 'demo';
  const developing = command === 'serve' && mode !== 'test';
  const place: PlatformPlace = demo || (developing && !platformUrl) ? 'browser' : 'http';
  const production = command === 'build' && !demo && !isSsrBuild;
  return {
    base: demo ? './' : '/',
    define: {
      'import.meta.env.VITE_PLATFORM': JSON.stringify(place),
      'import.meta.env.VITE_DEMO': JSON.stringify(demo),
    },
    plugins: [
      react(),
      ...(place === 'browser' ? [mockWorkerPlugin()] : []),
      ...(production ? [brotliPlugin()] : []),
    ],
    resolve: { tsconfigPaths: true },
    worker: { format: 'es' },
    optimizeDeps: { exclude: ['@electric-sql/pglite'] },
    ...(platformUrl ? { server: { proxy: { '/api': platformUrl } } } : {}),
    build: isSsrBuild ? serverBuild : { ...clientBuild, outDir: demo ? 'dist-demo' : 'dist' },
    test: {
      passWithNoTests: true,
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            environment: 'node',
            include: ['tests/{domain,platform,contract}/**/*.test.ts'],
            globalSetup: ['tests/support/globalSetup.ts'],
            testTimeout: 20_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'features',
            environment: 'jsdom',
            include: ['tests/features/**/*.test.{ts,tsx}'],
            globalSetup: ['tests/support/globalSetup.ts'],
            setupFiles: ['tests/support/features-setup.ts'],
            testTimeout: 90_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'real',
            environment: 'node',
            include: ['tests/real/**/*.test.ts'],
            globalSetup: ['tests/support/globalSetup.ts'],
            testTimeout: 300_000,
            hookTimeout: 300_000,
          },
        },
      ],
    },
  };
});

/** What every page needs changes only when its version does: two long-lived chunks, fetched side by side. */
const reactPackages = /node_modules\/(?:react|react-dom|scheduler|react-router)\//;
const dataPackages = /node_modules\/(?:@tanstack\/[\w-]+|axios|i18next|zod)\//;
const antdPackages = /node_modules\/(?:antd|@ant-design|@rc-component|@emotion)\//;
/** In two, since no chunk may be larger than a phone's network takes in one go. */
const chartPackages = /node_modules\/echarts\//;
const canvasPackages = /node_modules\/zrender\//;

/** What many pages share comes in one piece: a request costs more than the bytes it brings. Charts come with who draws one. */
const kitSources = /\/src\/(?:domain|i18n|ui(?!\/chart))\//;
const shellSources = /\/src\/(?:app\/shell|features\/account\/components)\//;

const clientBuild: BuildOptions = {
  manifest: true,
  // All styles are 12 kB: less than thirty requests for a few rules each cost.
  cssCodeSplit: false,
  target: 'es2022',
  chunkSizeWarningLimit: 700,
  rolldownOptions: {
    output: {
      codeSplitting: {
        groups: [
          { name: 'react', test: reactPackages, priority: 30 },
          { name: 'data', test: dataPackages, priority: 20 },
          { name: 'charts', test: chartPackages, priority: 10 },
          { name: 'canvas', test: canvasPackages, priority: 15 },
          { name: 'antd', test: antdPackages, minShareCount: 2, priority: 13 },
          { name: 'core', tags: ['$initial'], priority: 12 },
          { name: 'kit', test: kitSources, minShareCount: 3, maxModuleSize: 8_000, priority: 6 },
          { name: 'shell', test: shellSources, minShareCount: 2, priority: 5 },
        ],
      },
    },
  },
};

/** The Node side of `npm start`: packages stay in node_modules, so only our own sources are bundled. */
const serverBuild = {
  outDir: '.cache/server',
  target: 'node20',
  emptyOutDir: true,
  copyPublicDir: false,
  rolldownOptions: {
    input: {
      server: 'mocks/server.ts',
      pgliteWorker: 'mocks/db/pgliteWorker/worker.ts',
    },
    output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
};
