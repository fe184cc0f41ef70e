/** What a member of a factory can be; exactly one per person and factory. */
export const factoryRoles = ['owner', 'merchandiser', 'planner', 'marketer'] as const;
export type FactoryRole = (typeof factoryRoles)[number];

/** The platform's own people: hosted-ops agent 小二, their lead 组长, reviewer 审核. */
export const platformRoles = ['agent', 'lead', 'reviewer'] as const;
export type PlatformRole = (typeof platformRoles)[number];

export type Role = FactoryRole | PlatformRole;

/**
 * Who may what: the table of the product's rules, as data. The platform enforces it, the session
 * answers it as capabilities, the app only shows it. The platform's people reach a factory through
 * a mandate alone, so no factory right names them.
 */
export const rightsTable = {
  /** Stores, products and listings. */
  'catalogue.read': ['owner', 'merchandiser', 'planner', 'marketer'],
  'catalogue.write': ['owner', 'merchandiser'],
  'cost.read': ['owner', 'merchandiser', 'planner'],
  /** Order import and its undo, linking SKUs, the set-aside list, dropping duplicates. */
  'orders.import': ['owner', 'merchandiser', 'planner'],
  'demand.read': ['owner', 'merchandiser', 'planner', 'marketer'],
  /** Where buyers come from, and what of each price band they buy. */
  'marketing.read': ['owner', 'merchandiser', 'planner', 'marketer'],
  'buyers.read': ['owner', 'merchandiser', 'planner', 'marketer'],
  'settings.read': ['owner', 'merchandiser', 'planner', 'marketer'],
  'settings.write': ['owner'],
  'members.manage': ['owner'],
  'mandate.read': ['owner', 'merchandiser', 'planner'],
  /** Write, sign, amend and revoke. */
  'mandate.write': ['owner'],
  'task.read': ['owner', 'merchandiser', 'planner'],
  /** Hand a task to the hosted team, take it back, put prices back. */
  'task.offer': ['owner', 'merchandiser'],
  'task.request': ['planner'],
  'task.answer': ['owner', 'merchandiser', 'planner'],
  /** Decide on a proposal; a merchandiser up to the limit that the owner gave. */
  'task.decide': ['owner', 'merchandiser'],
  /** Own acts. */
  'audit.read': ['owner', 'merchandiser', 'planner', 'marketer'],
  /** What others did to objects that the member touched too. */
  'audit.readTouched': ['owner', 'merchandiser'],
  'audit.readAll': ['owner'],
  /** Jobs, notices and home: whatever the other rights let the member see there. */
  'member': ['owner', 'merchandiser', 'planner', 'marketer'],
} as const satisfies Record<string, readonly FactoryRole[]>;

export type Right = keyof typeof rightsTable;

const rolesByRight: Readonly<Record<Right, readonly FactoryRole[]>> = rightsTable;

export const allRights = Object.freeze(Object.keys(rightsTable).filter(isRight));

function isRight(name: string): name is Right {
  return Object.hasOwn(rightsTable, name);
}

/** Whether the role holds the right in its own factory. */
export function may(role: FactoryRole, right: Right): boolean {
  return rolesByRight[right].includes(role);
}

/** Every right the role holds, in the table's order. */
export function rightsOf(role: FactoryRole): Right[] {
  return allRights.filter((right) => may(role, right));
}
