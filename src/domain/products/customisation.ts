/** What a factory does to its goods for one buyer: print a logo, sew in a label, pack in a box of the buyer's own. */
export const customisationKinds = ['logo_print', 'label', 'packaging'] as const;
export type CustomisationKind = (typeof customisationKinds)[number];

/** Light customisation 轻定制: from `moq` pieces on, for `surchargeLi` a piece, in `leadDays` more days. */
export interface CustomisationOption {
  kind: CustomisationKind;
  moq: number;
  surchargeLi: number;
  leadDays: number;
}

/** Extra working days that customisation may take. */
export const leadDayBounds = { least: 0, most: 120 } as const;
/** A surcharge may be nothing. */
export const surchargeBounds = { least: 0, most: 1_000_000_000 } as const;
