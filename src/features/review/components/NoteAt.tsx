import type { Submission } from '@/api/contract/review';
import type { NoteField } from '@/domain/products/submissions';
import { longestNote } from '@/domain/products/submissions';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { TextAreaField } from '@/ui/form/fields';
import { Notice } from '@/ui/state/Notice';
import type { Notes } from './notes';
import styles from './review.module.css';

interface NoteAtProps {
  /** The field is not named beside it. */
  readonly named?: boolean;
  readonly field: NoteField;
  /** Undefined once it is judged. */
  readonly notes: Notes | undefined;
  /** The reasons of the judgement. */
  readonly given: Submission['notes'];
}

/** The reviewer's reason at one field: being written, or as it was given. */
export function NoteAt({ field, notes, given, named = false }: NoteAtProps) {
  const { t } = useTranslation('review');
  const said = given.filter((note) => note.field === field);
  if (notes === undefined) {
    return said.map(({ message }) => (
      <Notice key={message} tone="warn">
        {named && `${t(`field.${field}`)}: `}
        {message}
      </Notice>
    ));
  }
  const text = notes.textAt(field);
  if (text === undefined) {
    return (
      <div className={styles['noteStart']}>
        <Button kind="link" size="small" label={t('judge.noteAt', { field: t(`field.${field}`) })} onClick={() => notes.begin(field)}>
          {named ? t('judge.addNoteTo', { field: t(`field.${field}`) }) : t('judge.addNote')}
        </Button>
      </div>
    );
  }
  return (
    <TextAreaField
      rows={2}
      label={t('judge.noteAt', { field: t(`field.${field}`) })}
      help={t('judge.noteHelp')}
      maxLength={longestNote}
      value={text}
      onChange={(message) => notes.write(field, message)}
    />
  );
}
