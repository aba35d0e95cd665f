/** Plans by name: for the days when someone may want to end their life, and for violence by a partner. */
export const PLANS = ['life', 'safety'] as const
export type PlanName = (typeof PLANS)[number]
