/** Who may import whom. The folders are described in README.md; `tests/support/checks/imports.ts` runs this. */
const features = '^src/features/([^/]+)/';

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|mocks|tests)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('ui', '^src/ui/', '^src/(ui|i18n)/', 'ui knows no domain: it may use ui and i18n only'),
    only('i18n', '^src/i18n/', '^src/i18n/', 'i18n stands alone'),
    only('domain', '^src/domain/', '^src/domain/', 'domain is pure: it may use domain only'),
    only('api', '^src/api/', '^src/(api|domain)/', 'api may use api and domain only'),
    {
      name: 'feature',
      comment: 'a feature may use itself, what features share, api, domain, ui and i18n; never another feature, never app',
      severity: 'error',
      from: { path: features },
      to: { path: '^(src|mocks|tests)/', pathNot: '^src/(features/($1|shared)|api|domain|ui|i18n)/' },
    },
    only('app', '^src/app/', '^src/', 'app may use all of src'),
    only('mocks', '^mocks/', '^(mocks|src/domain|src/api/contract)/', 'mocks may use mocks, src/domain and src/api/contract'),
    {
      name: 'src-without-mocks',
      comment: 'src never imports mocks, save the one dynamic import in main.tsx',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.tsx$' },
      to: { path: '^(mocks|tests)/' },
    },
    {
      name: 'main-loads-mocks-late',
      comment: 'main.tsx may load the mock platform dynamically only, so that it never ships in a production build',
      severity: 'error',
      from: { path: '^src/main\\.tsx$' },
      to: { path: '^mocks/', dynamic: false },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(src|mocks)/' },
      to: { path: '^tests/' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker|raw|url)|\\.(sql|css|svg|png)' },
    },
    {
      name: 'no-dev-package-in-product',
      comment: 'what ships is in dependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.tsx$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-barrel',
      comment: 'no index file that re-exports a folder',
      severity: 'error',
      from: {},
      to: { path: '^(src|mocks|tests)/.*/index\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default', 'node'] },
  },
};
