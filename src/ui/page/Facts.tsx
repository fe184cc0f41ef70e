import type { ReactNode } from 'react';
import { classNames } from '../classNames';
import styles from './Facts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  /** Several side by side with the label above: for a wide column. */
  readonly wide?: boolean;
}

/** What is so about a record: a list of names and values. */
export function Facts({ facts, wide }: FactsProps) {
  return (
    <dl className={classNames(wide ? styles['wide'] : styles['facts'])}>
      {facts.map((fact) => (
        <div key={fact.label} className={styles['fact']}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
