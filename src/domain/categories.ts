/** The category tree's leaves, each with the attributes that its listings must state. */
export const requiredAttributesByCategory = {
  storage: ['material', 'size', 'style', 'origin'],
  packaging: ['material', 'size', 'thickness', 'printing'],
  fitness: ['material', 'size', 'thickness', 'weight'],
  lighting: ['material', 'power', 'voltage', 'light_colour'],
  home_textiles: ['material', 'size', 'craft', 'origin'],
  electronics: ['capacity', 'interface', 'power', 'certificate'],
  furniture: ['material', 'size', 'load', 'origin'],
  kitchen: ['material', 'capacity', 'size', 'food_contact'],
} as const satisfies Record<string, readonly string[]>;

export type Category = keyof typeof requiredAttributesByCategory;
export type AttributeKey = (typeof requiredAttributesByCategory)[Category][number];

export const categories = Object.freeze(Object.keys(requiredAttributesByCategory).filter(isCategory));

export function isCategory(key: string): key is Category {
  return Object.hasOwn(requiredAttributesByCategory, key);
}

/** The attributes a category asks for; `null` while there is no category, or one that the tree does not know. */
export function requiredAttributes(category: string | null): readonly AttributeKey[] | null {
  return category !== null && isCategory(category) ? requiredAttributesByCategory[category] : null;
}
