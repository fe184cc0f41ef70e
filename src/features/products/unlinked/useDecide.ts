import { useCallback } from 'react';
import type { OrderSku } from '@/api/contract/skuLinks';
import type { OrderSkuDecision } from '@/api/orderSkus';
import { useDecideOrderSkus } from '@/api/orderSkus';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { showToast } from '@/ui/toast/toasts';
import { useUndoToast } from '@/ui/toast/useUndoToast';

type Decision = OrderSkuDecision['decision'];
export interface Decided {
  readonly orderSku: OrderSku;
  readonly decision: Decision;
}

/** The decision that stands on a SKU now: what an undo returns to. */
function standing({ state, linkedTo }: OrderSku): Decision {
  if (state === 'not_in_catalogue') return 'not_in_catalogue';
  return state === 'linked' && linkedTo !== null ? { skuId: linkedTo.skuId } : null;
}

/** Decides on SKUs of orders, says so, and offers to undo it. `decide` stays the same function between renders. */
export function useDecide() {
  const { t } = useTranslation('products');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const undoable = useUndoToast();
  const { mutateAsync, isPending } = useDecideOrderSkus(factory.id);

  const send = useCallback(
    async (decisions: OrderSkuDecision[]): Promise<OrderSku[] | null> => {
      try {
        return (await mutateAsync(decisions)).items;
      } catch (error) {
        showToast(problemText(error), { tone: 'err' });
        return null;
      }
    },
    [mutateAsync, problemText],
  );

  /** Answers whether it was done; a refusal is said in a message. */
  const decide = useCallback(
    async (decided: readonly Decided[]): Promise<boolean> => {
      const [first] = decided;
      if (first === undefined) return false;
      const written = await send(
        decided.map(({ orderSku, decision }) => ({ sku: orderSku.sku, version: orderSku.version, decision })),
      );
      if (written === null) return false;
      const before = new Map(decided.map(({ orderSku }) => [orderSku.sku, standing(orderSku)]));
      undoable(t(`unlinked.${saidOf(first.decision)}`, { count: written.length }), async () => {
        const undone = await send(written.map(({ sku, version }) => ({ sku, version, decision: before.get(sku) ?? null })));
        if (undone === null) throw new Error('The undo was refused');
      });
      return true;
    },
    [send, t, undoable],
  );

  return { decide, busy: isPending };
}

function saidOf(decision: Decision) {
  if (decision === null) return 'takenBack';
  return decision === 'not_in_catalogue' ? 'marked' : 'linked';
}
