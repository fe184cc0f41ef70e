import { createContext, useContext } from 'react';

/** Words of what is wrong, by JSON pointer: '/promises/dispatchHours'. The empty pointer is the whole form. */
export type FormErrors = Readonly<Record<string, string>>;

export const FormErrorsContext = createContext<FormErrors>({});

/** What is wrong at a pointer of the form around. */
export function useErrorAt(pointer: string | undefined): string | undefined {
  const errors = useContext(FormErrorsContext);
  return pointer === undefined ? undefined : errors[pointer];
}

/** Server errors in words, by their pointers; the first of several at one field is kept. */
export function formErrors<Problem extends { readonly pointer: string }>(
  problems: readonly Problem[],
  words: (problem: Problem) => string,
): FormErrors {
  const errors: Record<string, string> = {};
  for (const problem of problems) errors[problem.pointer] ??= words(problem);
  return errors;
}

/** The errors without those at the pointers, for fields that were changed since; the same object when none was there. */
export function withoutErrorsAt(errors: FormErrors, ...pointers: readonly string[]): FormErrors {
  if (!pointers.some((pointer) => pointer in errors)) return errors;
  return Object.fromEntries(Object.entries(errors).filter(([pointer]) => !pointers.includes(pointer)));
}
