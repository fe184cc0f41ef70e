import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** Fewer modules than this means that the tool could not read our TypeScript, not that we have so few. */
const fewestModules = 100;

/** The import rules of `.dependency-cruiser.cjs`. Returns one line per violation, and one if it saw too few modules. */
export async function checkImports(): Promise<string[]> {
  const options = await extractOptions('./.dependency-cruiser.cjs');
  const { output } = await cruise(['src', 'mocks', 'tests'], options, {}, { tsConfig: extractTsConfig('./tsconfig.json') });
  if (typeof output === 'string') return [output];
  const own = output.modules.filter((module) => /^(src|mocks|tests)\/.*\.tsx?$/.test(module.source));
  const violations = output.summary.violations
    .filter((violation) => violation.rule.severity === 'error')
    .map((violation) => {
      const way = violation.cycle?.map((step) => step.name).join(' → ') ?? violation.to;
      return `${violation.rule.name}: ${violation.from} → ${way}`;
    });
  if (own.length < fewestModules) violations.push(`only ${own.length} modules were seen: the check itself is broken`);
  return violations;
}
