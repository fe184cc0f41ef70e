/** All en-US namespaces in one chunk, found by file name. */
export const namespaces = import.meta.glob<Readonly<Record<string, unknown>>>('./en-US/*.ts', {
  eager: true,
  import: 'default',
});
