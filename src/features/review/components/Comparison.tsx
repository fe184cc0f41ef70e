import type { ReactNode } from 'react';
import type { Submission, SubmittedContent } from '@/api/contract/review';
import { submittedImageAddress } from '@/api/review';
import { categories } from '@/domain/categories';
import { reviewedFields } from '@/domain/listingStates';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { classNames } from '@/ui/classNames';
import { StatusTag } from '@/ui/tag/StatusTag';
import { Thumb } from '@/ui/text/Thumb';
import { NoteAt } from './NoteAt';
import type { Notes } from './notes';
import styles from './review.module.css';

type Field = (typeof reviewedFields)[number];

interface ComparisonProps {
  readonly submission: Submission;
  /** Undefined once it is judged. */
  readonly notes: Notes | undefined;
}

/** What was submitted beside what buyers see, field by field, with the reviewer's note at each. */
export function Comparison({ submission, notes }: ComparisonProps) {
  const { t } = useTranslation('review');
  const { content, liveContent, changed } = submission;
  return (
    <Card id="changes" title={t('record.changes')} note={liveContent === null ? t('record.newNote') : t('record.changesNote')}>
      <div className={styles['fields']}>
        {reviewedFields.map((field) => {
          const differs = liveContent !== null && changed.includes(field);
          return (
            <div key={field} className={styles['field']}>
              <h3>
                {t(`field.${field}`)}
                {liveContent !== null && !differs && <span className={styles['quiet']}>{t('record.unchanged')}</span>}
              </h3>
              <div className={classNames(styles['value'], differs && styles['sides'])}>
                {differs && (
                  <div className={styles['before']}>
                    <span className={styles['side']}>{t('record.live')}</span>
                    <Value submission={submission} field={field} content={liveContent} other={content} mark="removed" />
                  </div>
                )}
                <div className={classNames(differs && styles['after'])}>
                  {differs && <span className={styles['side']}>{t('record.submitted')}</span>}
                  <Value submission={submission} field={field} content={content} other={liveContent} mark="added" />
                </div>
              </div>
              <NoteAt field={field} notes={notes} given={submission.notes} />
            </div>
          );
        })}
      </div>
    </Card>
  );
}

interface ValueProps {
  readonly submission: Submission;
  readonly field: Field;
  readonly content: SubmittedContent;
  readonly other: SubmittedContent | null;
  readonly mark: 'added' | 'removed';
}

function Value({ submission, field, content, other, mark }: ValueProps): ReactNode {
  const { t } = useTranslation(['review', 'products']);
  const none = <span className={styles['quiet']}>{t('record.none')}</span>;
  switch (field) {
    case 'images':
      if (content.images.length === 0) return none;
      return (
        <ol className={styles['pictures']}>
          {content.images.map((image, index) => {
            const isMarked = other !== null && !other.images.some(({ value }) => value === image.value);
            return (
              <li key={image.value}>
                <Thumb src={submittedImageAddress(submission.id, image)} alt={t('record.image', { n: index + 1 })} size={96} icon="image" />
                {isMarked && <StatusTag tone={mark === 'added' ? 'info' : 'mut'}>{t(`record.${mark}`)}</StatusTag>}
                {image.source === 'address' && <span className={styles['quiet']}>{t('record.notOurs')}</span>}
              </li>
            );
          })}
        </ol>
      );
    case 'qualityClaims':
      if (content.qualityClaims.length === 0) return none;
      return (
        <ul className={styles['claims']}>
          {content.qualityClaims.map((claim) => (
            <li key={claim}>{claim}</li>
          ))}
        </ul>
      );
    case 'category': {
      const category = categories.find((key) => key === content.category);
      return category === undefined ? none : t(`products:category.${category}`);
    }
    default:
      return content[field] === '' ? none : content[field];
  }
}
