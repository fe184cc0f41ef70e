import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import * as z from 'zod/mini';
import { checkImports } from './checks/imports';
import { checkLocaleKeys } from './checks/localeKeys';
import { checkProductionBuild } from './checks/productionBuild';
import { checkTrackedText } from './checks/trackedText';
import { ensureChromium } from './chromium';
import { commandCheck, type Outcome, runChecks, runCommand } from './steps';

const results = 'test-results';

const vitestReport = z.object({
  numPassedTests: z.number(),
  numTotalTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number(), skipped: z.number() }),
});

/** Every part of `npm test` and `npm run test:real`, by the name that it is asked for with. */
const parts: Record<string, () => Promise<Outcome>> = {
  check: () =>
    runChecks([
      commandCheck('types', 'tsc', '-p', 'tsconfig.json'),
      commandCheck('lint', 'oxlint', '--deny-warnings'),
      { name: 'import rules', run: checkImports },
      commandCheck('unused files, exports and packages', 'knip', '--no-progress'),
      { name: 'tracked text', run: checkTrackedText },
      { name: 'locale keys', run: checkLocaleKeys },
      commandCheck('openapi.json', 'node', 'mocks/tools/run.mjs', 'mocks/tools/openapi.ts', '--check'),
    ]),
  unit: () => vitest('node'),
  features: () => vitest('features'),
  real: () => vitest('real'),
  journeys: async () => {
    ensureChromium();
    const built = await runChecks([commandCheck('build', 'node', 'mocks/server/build.mjs')]);
    if (built.failed > 0) return built;
    const clean = await runChecks([{ name: 'production build without the mock platform', run: checkProductionBuild }]);
    const { passed, failed } = await playwright();
    return { ...clean, passed, failed: failed + clean.failed };
  },
};

/**
 * Runs the named parts in order, all of them even when one fails. Ends with a line that sums them up, and appends the
 * sums to the file that `COUNTS_FILE` names, for `.ci/run`.
 */
export default async function run(names: readonly string[]): Promise<number> {
  mkdirSync(results, { recursive: true });
  const total = { passed: 0, failed: 0, findings: new Array<string>() };
  for (const name of names) {
    const part = parts[name];
    if (!part) throw new Error(`No part of the tests is called ${name}: ${Object.keys(parts).join(', ')}`);
    console.log(`\n── ${name}`);
    const outcome = await part().catch((error: unknown): Outcome => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    });
    console.log(`── ${name}: ${words(outcome)}`);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.findings.push(...(outcome.findings ?? []).slice(0, findingsShown));
  }
  // Once more where the reader ends up: a part's own words are far above by now.
  for (const finding of total.findings) console.log(`FAILED ${finding}`);
  const counts = process.env['COUNTS_FILE'];
  if (counts) appendFileSync(counts, `${total.passed} ${total.failed}\n`);
  console.log(`\n${names.join(', ')}: ${words(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** When one cause fails a hundred tests, the first of them tell it. */
const findingsShown = 20;

const words = ({ passed, failed }: Outcome): string => `${passed} passed, ${failed} failed`;

async function vitest(project: string): Promise<Outcome> {
  const file = `${results}/vitest-${project}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runCommand('vitest', ['run', '--project', project, '--maxWorkers=2', ...reporters], true);
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  // What did not pass, failed: a skipped test, or a file that did not even load, is no success.
  const failed = report.numTotalTests - report.numPassedTests;
  return {
    passed: report.numPassedTests,
    failed: code === 0 && report.success ? failed : Math.max(failed, 1),
    findings: report.testResults.flatMap(vitestFindings),
  };
}

/** A line per test that did not pass, or per file that did not load, with the first line of why. */
function vitestFindings({ name, message, assertionResults }: z.infer<typeof vitestReport>['testResults'][number]): string[] {
  const file = relative('.', name);
  const why = (text: string | undefined): string => text?.split('\n')[0] ?? '';
  const tests = assertionResults.filter(({ status }) => status !== 'passed');
  return [
    ...(message === '' ? [] : [`${file}: ${why(message)}`]),
    ...tests.map(({ status, fullName, failureMessages }) => `${file} > ${fullName}: ${why(failureMessages[0]) || status}`),
  ];
}

async function playwright(): Promise<Outcome> {
  const file = `${results}/playwright.json`;
  rmSync(file, { force: true });
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = file;
  const { code } = await runCommand(
    'playwright',
    ['test', '--config', 'tests/journeys/playwright.config.ts', '--reporter=list,json'],
    true,
  );
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const failed = stats.unexpected + stats.skipped;
  return { passed: stats.expected + stats.flaky, failed: code === 0 ? failed : Math.max(failed, 1) };
}
