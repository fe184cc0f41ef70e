import { fileIssue } from '@/domain/sheets/fileIssue';
import type { FileIssue } from '@/domain/sheets/fileIssue';
import { inflationRatioFrom, maxInflatedBytes, maxInflationRatio } from '@/domain/sheets/limits';

/** Asked after each piece that is unpacked: the issue that stops a gzip or zip bomb, or `null` to go on. */
export function inflationIssue(packedBytes: number, unpackedBytes: number): FileIssue | null {
  if (unpackedBytes > maxInflatedBytes) return fileIssue('archive-unsafe', { reason: 'size' });
  const grown = unpackedBytes > inflationRatioFrom && unpackedBytes > packedBytes * maxInflationRatio;
  return grown ? fileIssue('archive-unsafe', { reason: 'ratio' }) : null;
}
