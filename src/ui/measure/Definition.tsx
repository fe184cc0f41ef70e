import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '../icon/Icon';
import { type Fact, Facts } from '../page/Facts';
import { Popup } from '../popup/Popup';
import styles from './Measure.module.css';

interface DefinitionProps {
  /** Name of the figure that is explained. */
  readonly name: string;
  /** What is counted, over which window, out of which whole, what is left out. */
  readonly facts: readonly Fact[];
}

/** The question mark beside a figure, which opens how it is counted. */
export function Definition({ name, facts }: DefinitionProps) {
  const { t } = useTranslation('ui');
  const title = t('measure.explain', { measure: name });
  const panel = (
    <div className={styles['definition']}>
      <h3>{title}</h3>
      <Facts facts={facts} />
    </div>
  );
  return (
    <Popup label={title} content={panel} placement="bottomRight">
      <button type="button" className={styles['explain']} aria-label={title}>
        <Icon name="question" size={14} />
      </button>
    </Popup>
  );
}
