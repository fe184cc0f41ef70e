import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Put together here, so that this file does not contain what it looks for. */
const forbidden: readonly { what: string; pattern: RegExp }[] = [
  {
    what: 'names a package registry',
    pattern: new RegExp(['registry\\.(npmjs|yarnpkg|npmmirror)', 'npm\\.pkg\\.github', 'jsr\\.io', 'npmmirror\\.com'].join('|')),
  },
  { what: 'has a resolved address', pattern: /"resolved":\s*"https?:/ },
  {
    what: "names a folder of somebody's machine",
    pattern: new RegExp(`(?<![\\w.@~:-])/(?:${['home', 'Users', 'root', 'work'].join('|')})/[\\w.-]+/?|[A-Z]:\\\\Users\\\\`),
  },
];

/** Looks through every tracked text file. Returns one line per finding. */
export function checkTrackedText(): Promise<string[]> {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const findings: string[] = [];
  for (const file of files) {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size > 5_000_000) continue;
    const text = readFileSync(file, 'utf8');
    if (text.includes('\0')) continue;
    text.split('\n').forEach((line, index) => {
      for (const { what, pattern } of forbidden) {
        if (pattern.test(line)) findings.push(`${file}:${index + 1} ${what}: ${line.trim().slice(0, 120)}`);
      }
    });
  }
  return Promise.resolve(findings);
}
