/**
 * What another language must provide for a zh-CN namespace: every key, and beside each `x_other` an `x_one`,
 * because Chinese has one plural form and English two.
 */
export type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Words<Source[Key]>;
} & {
  readonly [Key in keyof Source as Key extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
