export const completenessLevels = ['low', 'fair', 'good'] as const;
/** How near a product's information is to complete: what lists colour and filter by. */
export type CompletenessLevel = (typeof completenessLevels)[number];

/** The least and the highest score of each level. */
export const completenessSpans: Readonly<Record<CompletenessLevel, { from: number; to: number }>> = {
  low: { from: 0, to: 60 },
  fair: { from: 61, to: 85 },
  good: { from: 86, to: 100 },
};
