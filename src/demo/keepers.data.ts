/** Who keeps the columns of the commission: a department, or a person by the name he signs in with. */
export const demoKeepers: readonly [
  column: string,
  keeper: { unit: string } | { person: string },
][] = [
  ['profile', { unit: '办公室' }],
  ['news', { unit: '宣传科' }],
  ['news/headlines', { person: 'sun.lin' }],
  ['policies', { unit: '法规科' }],
  ['disclosure', { unit: '办公室' }],
  ['interpretations', { unit: '宣传科' }],
  ['health-education', { unit: '宣传科' }],
  ['statistics', { unit: '规划信息科' }],
  ['plans', { unit: '规划信息科' }],
  ['services', { unit: '医政科' }],
  ['influenza', { unit: '疾病预防控制科' }],
  ['primary-care', { unit: '基层卫生科' }],
]
