import * as z from 'zod/mini';
import { endpoint, nothing } from './define';

/** `demo` is true only where demo data is served: one-click sign-in exists there alone. */
export const getHealth = endpoint({
  id: 'health.get',
  summary: 'Whether the platform answers, and whether it serves demo data',
  method: 'GET',
  path: '/health',
  access: 'public',
  params: nothing,
  query: nothing,
  body: nothing,
  response: z.object({
    status: z.literal('ok'),
    demo: z.boolean(),
    demoAccounts: z.array(z.object({ account: z.string(), role: z.string() })),
    demoPassword: z.nullable(z.string()),
  }),
});
