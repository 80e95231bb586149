/**
 * Weights of the features of `plausibility.ts`, in their order. Fitted on 7,101 changes proposed for
 * statutes and pages of a health authority that the language model had not counted, half of them with
 * slips put in at random; the figures they lead to are in docs/checks-quality.md.
 */
export const WEIGHTS = [
  3.03, 0.05, 0.27, -0.31, -0.47, 0.32, -0.65, 0, -0.44, 0.74, 0.84, 1, -0.86, 0.69, 0.3, -0.3,
  -0.22, -1.1, -0.86, -0.82, 0.35, 0.41, 1.11, -0.17, -1.08, 0.1, -0.62, -0.07, -3.3, 2.07, -0.06,
  0.05,
] as const

export const BIAS = -0.92

/** Pairs that statistics cannot tell apart: both are right words in the same places, or matters of grammar. */
export const EITHER_WAY =
  '定订 订定 或和 和或 的地 的得 地的 地得 得的 得地 他她 她他 他它 它他 她它 它她'.split(' ')
