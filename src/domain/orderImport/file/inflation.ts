import { importIssue } from '@/domain/orderImport/issues';
import type { ImportIssue } from '@/domain/orderImport/issues';
import { inflationRatioFrom, maxInflatedBytes, maxInflationRatio } from '@/domain/orderImport/limits';

/** Asked after each piece that is unpacked: the issue that stops a gzip or zip bomb, or `null` to go on. */
export function inflationIssue(packedBytes: number, unpackedBytes: number): ImportIssue | null {
  if (unpackedBytes > maxInflatedBytes) return importIssue('archive-unsafe', { reason: 'size' });
  const grown = unpackedBytes > inflationRatioFrom && unpackedBytes > packedBytes * maxInflationRatio;
  return grown ? importIssue('archive-unsafe', { reason: 'ratio' }) : null;
}
