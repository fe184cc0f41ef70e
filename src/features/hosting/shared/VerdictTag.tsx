import type { Clause, Outcome } from '@/domain/hosting/guardrail';
import { clauseNumber } from '@/domain/hosting/guardrail';
import type { Tone } from '@/ui/tag/StatusTag';
import { StatusTag } from '@/ui/tag/StatusTag';
import styles from './hosting.module.css';
import type { Limits } from './useHostingWords';
import { useHostingWords } from './useHostingWords';

const tones: Readonly<Record<Outcome, Tone>> = { within: 'ok', ask: 'warn', refused: 'err' };

interface VerdictTagProps {
  readonly outcome: Outcome;
  readonly clause: Clause;
  readonly mandate: Limits;
  readonly floorLi: number | null;
}

/** What the mandate says of a figure, beside the figure, with the clause that says it. */
export function VerdictTag({ outcome, clause, mandate, floorLi }: VerdictTagProps) {
  const words = useHostingWords();
  const named: readonly Clause[] = outcome === 'within' ? ['floor', clause] : [clause];
  return (
    <span className={styles['verdict']}>
      <StatusTag tone={tones[outcome]} icon={outcome === 'within' ? 'check' : outcome === 'ask' ? 'warning' : 'cross'}>
        {words.verdict(outcome, clause, mandate, floorLi)}
      </StatusTag>
      {named.map((one) => (
        <abbr key={one} className={styles['clause']} title={words.clause(one, mandate)}>
          §{clauseNumber(one)}
        </abbr>
      ))}
    </span>
  );
}
