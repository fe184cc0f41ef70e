/** All zh-CN namespaces in one chunk, found by file name. */
export const namespaces = import.meta.glob<Readonly<Record<string, unknown>>>('./zh-CN/*.ts', {
  eager: true,
  import: 'default',
});
