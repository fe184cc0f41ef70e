/** Longer sides are made so long, in pixels: sharp on any screen that shows a product. */
export const longestSide = 1_600;
/** Pictures that are small enough stay as they are, byte by byte. */
export const keptBytes = 1_000_000;

/** The size at which a picture is kept; its proportions stay. */
export function fittedSize(width: number, height: number): { width: number; height: number } {
  const factor = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}
