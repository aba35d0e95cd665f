/** How many features of the learnt signal are kept: what fits into the weight of a first reply. */
export const KEPT = 7600
