import { useNavigate } from 'react-router';
import type { ImportRecord } from '@/api/contract/imports';
import { useFormat } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Notice } from '@/ui/state/Notice';
import { Progress } from '@/ui/state/Progress';
import { continueRun, leaveRun, runStore } from '../run/importRun';
import { useStore } from '@/ui/hooks/store';
import { FileRefused } from '../worker/fileRefused';
import { progressOf } from './progressOf';
import { useIssueWords } from './useIssueWords';
import { useSentText } from './useSentText';

interface ImportProgressProps {
  readonly record: ImportRecord;
  /** Where the wizard goes on with it after a reload. */
  readonly resumeHref: string;
}

/** What is under way with an import: its sending from this tab, its interruption, or the platform's work on it. */
export function ImportProgress({ record, resumeHref }: ImportProgressProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const sentText = useSentText();
  const run = useStore(runStore);
  const own = run?.record.id === record.id ? run : null;
  const present = own?.record ?? record;
  const share = progressOf(present) ?? 0;
  const sent = sentText(present);

  if (own !== null && own.phase !== 'sending') {
    return <Interrupted problem={own.problem} paused={own.phase === 'paused'} sent={sent} resumeHref={resumeHref} />;
  }
  if (record.state === 'receiving' && own === null) {
    return (
      <Notice
        tone="warn"
        title={t('progress.interrupted')}
        action={
          <LinkButton kind="primary" to={resumeHref}>
            {t('progress.pickAgain')}
          </LinkButton>
        }
      >
        {t('progress.interruptedText', { sent })}
      </Notice>
    );
  }
  if (own === null && record.state !== 'preparing' && record.state !== 'undoing') return null;
  const phase = own !== null ? 'sending' : record.state === 'undoing' ? 'undoing' : 'preparing';
  return (
    <Card label={t(`progress.${phase}`)}>
      <Progress
        label={t(`progress.${phase}`)}
        share={share}
        count={phase === 'sending' ? sent : format.percent(share, 0)}
      />
      <p>{t(`progress.${phase}Help`)}</p>
    </Card>
  );
}

interface InterruptedProps {
  readonly problem: unknown;
  readonly paused: boolean;
  readonly sent: string;
  readonly resumeHref: string;
}

function Interrupted({ problem, paused, sent, resumeHref }: InterruptedProps) {
  const { t } = useTranslation('imports');
  const { problemText } = useProblemText();
  const words = useIssueWords();
  const navigate = useNavigate();
  const pickAgain = (): void => {
    leaveRun();
    void navigate(resumeHref);
  };
  const why = problem instanceof FileRefused ? t('progress.fileProblem', { title: words.title(problem.issue), todo: words.todo(problem.issue) }) : problemText(problem);
  return (
    <Notice
      tone={paused ? 'warn' : 'err'}
      title={paused ? t('progress.paused') : t('progress.stopped')}
      action={
        paused ? (
          <Button kind="primary" onClick={() => void continueRun()}>
            {t('progress.continue')}
          </Button>
        ) : (
          <Button onClick={pickAgain}>{t('progress.pickAgain')}</Button>
        )
      }
    >
      {why} {t('progress.kept', { sent })}
    </Notice>
  );
}
