import { useSearchParams } from 'react-router';

/** The store that the whole app looks at: `?store=D-1`; null for all of the factory's. */
export function useStoreParam() {
  const [params, setParams] = useSearchParams();
  const store = params.get('store');
  return {
    store,
    setStore: (number: string | null) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        next.delete('store');
        next.delete('cursor');
        next.delete('from');
        if (number !== null) next.set('store', number);
        return next;
      }),
    /** The address of another page, looking at the same store. */
    keep: (address: string) => (store === null ? address : `${address}?store=${encodeURIComponent(store)}`),
  };
}
