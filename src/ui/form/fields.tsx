import type { HTMLAttributes, KeyboardEvent, ReactNode } from 'react';
import { classNames } from '../classNames';
import { Icon } from '../icon/Icon';
import { Checkbox } from '../table/Checkbox';
import { Field, type FieldProps } from './Field';
import styles from './form.module.css';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'time' | 'url';
  readonly autoComplete?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  /** Words after the input: a unit. */
  readonly unit?: ReactNode;
  readonly min?: string;
  readonly max?: string;
  /** For cells that are taken over when they are left, or at Enter. */
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** One line of text; also days, times and passwords. */
export function TextField({ value, onChange, type = 'text', unit, ...rest }: TextFieldProps) {
  const { label, help, pointer, error, optional, hideLabel, ...input } = rest;
  return (
    <Field {...{ label, help, pointer, error, optional, hideLabel }}>
      {(control) => (
        <span className={styles['withUnit']}>
          <input
            {...control}
            {...input}
            type={type}
            className={styles['input']}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit !== undefined && <span className={styles['unit']}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  /** As typed, so that nothing a person writes is lost; check it when the form is sent. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly unit?: ReactNode;
  /** Fractions may be typed. */
  readonly decimal?: boolean;
}

/** A figure, right-aligned, with its unit. */
export function NumberField({ value, onChange, unit, decimal, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <span className={classNames(styles['withUnit'], styles['narrow'])}>
          <input
            {...control}
            type="text"
            inputMode={decimal ? 'decimal' : 'numeric'}
            autoComplete="off"
            className={classNames(styles['input'], styles['number'])}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit !== undefined && <span className={styles['unit']}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

interface TextAreaFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines of text. */
export function TextAreaField({ value, onChange, rows = 3, maxLength, ...field }: TextAreaFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          maxLength={maxLength}
          className={classNames(styles['input'], styles['area'])}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  readonly options: readonly SelectOption<Value>[];
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

/** One of a list, by the system's own picker. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, onChange, options, placeholder, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <span className={styles['selectFrame']}>
          <select
            {...control}
            className={classNames(styles['input'], styles['select'])}
            value={value}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {placeholder !== undefined && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" size={14} className={styles['selectMark']} />
        </span>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** A yes or no with its words beside the box. */
export function CheckField({ label, help, checked, onChange, disabled }: CheckFieldProps) {
  return (
    <label className={styles['check']}>
      <Checkbox checked={checked} onChange={onChange} disabled={disabled} />
      <span>
        {label}
        {help !== undefined && <span className={styles['help']}>{help}</span>}
      </span>
    </label>
  );
}

interface RadioFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  readonly options: readonly (SelectOption<Value> & { readonly help?: ReactNode })[];
  readonly name: string;
}

/** One of a few, each with its explanation in sight. */
export function RadioField<Value extends string>({ label, value, onChange, options, name }: RadioFieldProps<Value>) {
  return (
    <fieldset className={styles['radios']}>
      <legend className={styles['label']}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['check']}>
          <input
            type="radio"
            name={name}
            className={styles['radio']}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.help !== undefined && <span className={styles['help']}>{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
