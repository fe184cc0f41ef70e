import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '../classNames';
import { Icon } from '../icon/Icon';
import { Breadcrumb, type Crumb } from './Breadcrumb';
import { Page } from './Page';
import { PageHead } from './PageHead';
import styles from './WizardPage.module.css';

export interface WizardStep {
  readonly key: string;
  readonly label: string;
  /** Valid on its own; one can come back to it. */
  readonly done: boolean;
}

interface WizardPageProps {
  readonly breadcrumb?: readonly Crumb[];
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly steps: readonly WizardStep[];
  /** Key of the step on show; keep it in the address. */
  readonly current: string;
  /** Goes to a step that is done, or to the first that is not. */
  readonly onStep: (key: string) => void;
  readonly children: ReactNode;
  /** Quiet words at the foot, such as when the draft was saved. */
  readonly footNote?: ReactNode;
  /** Buttons at the foot: back, then the primary one. */
  readonly footActions?: ReactNode;
}

/** Steps that can be left and taken up again, each valid on its own. */
export function WizardPage(props: WizardPageProps) {
  const { breadcrumb, title, lead, actions, steps, current, onStep, children, footNote, footActions } = props;
  const { t } = useTranslation('ui');
  const body = useRef<HTMLDivElement>(null);
  const shownStep = useRef(current);
  const reachable = steps.findIndex((step) => !step.done);

  useEffect(() => {
    if (shownStep.current === current) return;
    shownStep.current = current;
    body.current?.focus({ preventScroll: true });
    document.documentElement.scrollTop = 0;
  }, [current]);

  return (
    <Page>
      {breadcrumb && <Breadcrumb crumbs={breadcrumb} />}
      <PageHead title={title} lead={lead} actions={actions} />
      <nav aria-label={t('page.steps')}>
        <ol className={styles['steps']}>
          {steps.map((step, index) => {
            const isCurrent = step.key === current;
            const look = classNames(
              styles['step'],
              isCurrent && styles['current'],
              step.done && !isCurrent && styles['done'],
            );
            const content = (
              <>
                <span className={styles['number']} aria-hidden="true">
                  {step.done && !isCurrent ? <Icon name="check" size={14} strokeWidth={2} /> : index + 1}
                </span>
                <span className={styles['name']}>{step.label}</span>
                {step.done && <span className="visually-hidden">{t('page.stepDone')}</span>}
              </>
            );
            const open = !isCurrent && (step.done || index === reachable);
            return (
              <li key={step.key} aria-current={isCurrent ? 'step' : undefined}>
                {open ? (
                  <button type="button" className={look} onClick={() => onStep(step.key)}>
                    {content}
                  </button>
                ) : (
                  <span className={look}>{content}</span>
                )}
              </li>
            );
          })}
        </ol>
      </nav>
      <div ref={body} tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </div>
      {(footNote || footActions) && (
        <footer className={styles['foot']}>
          <span className={styles['footNote']}>{footNote}</span>
          <div className={styles['footActions']}>{footActions}</div>
        </footer>
      )}
    </Page>
  );
}
