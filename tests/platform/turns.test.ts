import { describe, expect, it } from 'vitest';
import { Turns } from '@mocks/db/pgliteWorker/turns';

/** Work that ends when told, and says in `order` when it began. */
function held(order: string[], name: string) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async (): Promise<void> => {
    order.push(name);
    await ended;
  };
  return { work, end: () => end() };
}

const noted = (order: string[], name: string) => async (): Promise<void> => {
  order.push(name);
};

describe('turns with the one connection', () => {
  it('let statements go before transactions that wait', async () => {
    const order: string[] = [];
    const turns = new Turns();
    const first = held(order, 'transaction 1');
    const all = [
      turns.transaction(first.work),
      turns.transaction(noted(order, 'transaction 2')),
      turns.statement(noted(order, 'statement 1')),
      turns.statement(noted(order, 'statement 2')),
    ];
    first.end();
    await Promise.all(all);
    expect(order).toEqual(['transaction 1', 'statement 1', 'statement 2', 'transaction 2']);
  });

  it('let whoever was answered ask on before a transaction begins', async () => {
    const order: string[] = [];
    const turns = new Turns();
    const first = held(order, 'batch 1');
    const batches = [turns.transaction(first.work), turns.transaction(noted(order, 'batch 2'))];
    const page = async (): Promise<void> => {
      for (const step of ['session', 'count', 'rows']) await turns.statement(noted(order, step));
    };
    const answered = page();
    first.end();
    await Promise.all([...batches, answered]);
    expect(order).toEqual(['batch 1', 'session', 'count', 'rows', 'batch 2']);
  });

  it('come to a waiting transaction however much is read', async () => {
    const order: string[] = [];
    const turns = new Turns();
    const first = held(order, 'first');
    const all = [turns.transaction(first.work), turns.transaction(noted(order, 'write'))];
    for (let read = 0; read < 200; read += 1) all.push(turns.statement(noted(order, 'read')));
    first.end();
    await Promise.all(all);
    expect(order.indexOf('write')).toBeLessThan(70);
    expect(order).toHaveLength(202);
  });

  it('go on after work that failed', async () => {
    const turns = new Turns();
    await expect(turns.transaction(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(turns.statement(() => Promise.resolve('fine'))).resolves.toBe('fine');
  });
});
