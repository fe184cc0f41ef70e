/** A buyer with more than this share of a spike made it alone. */
const oneOffShare = 0.5;

/**
 * The buyer whose order made a spike: more than half of its pieces. Such an order is shown, and left out of the forecast.
 * `null` where the spike came from many, or from nobody known.
 */
export function oneOffBuyer(piecesByBuyer: ReadonlyMap<string, number>, piecesOfAll: number): string | null {
  const [largest] = [...piecesByBuyer].sort(([, a], [, b]) => b - a);
  return largest !== undefined && largest[1] > oneOffShare * piecesOfAll ? largest[0] : null;
}
