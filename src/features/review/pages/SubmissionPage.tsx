import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import type { Judgement } from '@/api/review';
import { submissionQueries, useJudge } from '@/api/review';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { RecordPage } from '@/ui/page/RecordPage';
import { Notice } from '@/ui/state/Notice';
import { Instant } from '@/ui/text/Instant';
import { showToast } from '@/ui/toast/toasts';
import { Comparison } from '../components/Comparison';
import { useNotes } from '../components/notes';
import { OfferCard } from '../components/OfferCard';
import styles from '../components/review.module.css';
import { SubmissionStatusTag } from '../components/SubmissionStatusTag';

const said = { approve: 'judge.approved', requestChanges: 'judge.changesRequested', reject: 'judge.rejected' } as const;

/** One submission: what changed against what buyers see, and the three answers. */
export function SubmissionPage() {
  const { t } = useTranslation(['review', 'products']);
  const navigate = useNavigate();
  const { number: reference = '' } = useParams();
  const { data: submission } = useSuspenseQuery(submissionQueries.byReference(reference));
  const { problemText } = useProblemText();
  const notes = useNotes(submission);
  const judge = useJudge();
  const isWaiting = submission.status === 'waiting';
  // A newer version follows on the same page: what was answered to the older one is not its own.
  const failure = judge.variables?.seen.id === submission.id ? judge.error : null;
  // Told by the answer, or by the page itself when it hears of it while notes are being written.
  const isTooLate = isProblem(failure, 412) || isProblem(failure, 409) || (!isWaiting && notes.written.length > 0);
  const needNote = notes.written.length === 0 ? t('judge.needNote') : undefined;
  const act = (judgement: Judgement): void =>
    judge.mutate(
      { seen: submission, judgement, notes: notes.written },
      {
        onSuccess: () => {
          notes.clear();
          showToast(t(said[judgement]));
          void navigate(paths.submissions());
        },
      },
    );

  return (
    <RecordPage
      breadcrumb={[{ label: t('title'), to: paths.submissions() }]}
      name={submission.title || submission.articleNumber}
      note={`${submission.number} · ${t(`kind.${submission.kind}`)}`}
      status={<SubmissionStatusTag status={submission.status} />}
      notice={
        <>
          {isTooLate && (
            <Notice
              tone="err"
              action={
                submission.newer !== null && (
                  <LinkButton to={paths.submission(submission.factory.number, submission.newer)}>
                    {t('judge.toNewer', { number: submission.newer })}
                  </LinkButton>
                )
              }
            >
              {t('judge.tooLate')} {notes.written.length > 0 && t('judge.notesKept')}
            </Notice>
          )}
          {failure && !isTooLate && <Notice tone="err">{problemText(failure)}</Notice>}
          {isWaiting && notes.carriedFrom !== null && (
            <Notice tone="info" action={<Button onClick={notes.clear}>{t('judge.clearNotes')}</Button>}>
              {t('judge.carried', { number: notes.carriedFrom })}
            </Notice>
          )}
        </>
      }
      side={
        <>
          <Card title={t('record.facts')}>
            <Facts
              facts={[
                { label: t('record.factory'), value: submission.factory.name },
                { label: t('record.store'), value: `${submission.store.name} · ${t(`products:channel.${submission.store.channel}`)}` },
                { label: t('record.articleNumber'), value: submission.articleNumber },
                { label: t('record.submittedBy'), value: submission.submittedByName || '—' },
                { label: t('record.submittedAt'), value: <Instant at={submission.submittedAt} /> },
                ...(submission.judgedAt === null
                  ? []
                  : [
                      { label: t('record.judgedBy'), value: submission.judgedByName ?? '—' },
                      { label: t('record.judgedAt'), value: <Instant at={submission.judgedAt} /> },
                    ]),
              ]}
            />
          </Card>
          <Card title={t('record.earlier')}>
            {submission.earlier.length === 0 ? (
              <p className={styles['quiet']}>{t('record.earlierNone')}</p>
            ) : (
              <ul className={styles['earlier']}>
                {submission.earlier.map((one) => (
                  <li key={one.number}>
                    <SubmissionStatusTag status={one.status} />
                    {one.notes.map(({ field, message }) => (
                      <span key={`${field} ${message}`}>
                        {t(`field.${field}`)}: {message}
                      </span>
                    ))}
                    <span className={styles['quiet']}>
                      {one.number}
                      {one.judgedByName && ` · ${one.judgedByName}`} {one.judgedAt && <Instant at={one.judgedAt} />}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </>
      }
    >
      <Comparison submission={submission} notes={isWaiting ? notes : undefined} />
      <OfferCard submission={submission} notes={isWaiting ? notes : undefined} />
      {isWaiting && (
        <div className={styles['judge']} role="group" aria-label={t('judge.title')}>
          <Button kind="danger" busy={judge.isPending} disabledReason={needNote} onClick={() => act('reject')}>
            {t('judge.reject')}
          </Button>
          <Button busy={judge.isPending} disabledReason={needNote} onClick={() => act('requestChanges')}>
            {t('judge.requestChanges')}
          </Button>
          <Button kind="primary" busy={judge.isPending} onClick={() => act('approve')}>
            {t('judge.approve')}
          </Button>
        </div>
      )}
    </RecordPage>
  );
}
