/** Where a floating panel comes up, seen from its opener. */
export type Placement = 'bottomLeft' | 'bottomRight' | 'topLeft';
