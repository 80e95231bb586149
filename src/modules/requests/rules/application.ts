/** Applicants, as the annual report counts them: natural persons and the five kinds of organisation. */
export const APPLICANT_KINDS = [
  'naturalPerson',
  'business',
  'research',
  'socialWelfare',
  'legalService',
  'otherOrg',
] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]

/** 条例 Art. 29 (3), Art. 40: in what form, and by which way. */
export const FORMS = ['electronic', 'paper'] as const
export const DELIVERIES = ['online', 'email', 'post', 'pick-up'] as const
export type InformationForm = (typeof FORMS)[number]
export type Delivery = (typeof DELIVERIES)[number]

export const LONGEST_WANTED = 2000
const SHORTEST_WANTED = 5
export const LONGEST_LINE = 200

/** Who applies: sealed as soon as it arrives. */
export const IDENTITY_FIELDS = ['name', 'certificate', 'phone', 'email', 'address'] as const
export type Identity = Record<(typeof IDENTITY_FIELDS)[number], string>

/** What is asked for, and how it is to come: the other contents of Art. 29. */
export const APPLICATION_FIELDS = [
  'applicantKind',
  ...IDENTITY_FIELDS,
  'wanted',
  'form',
  'delivery',
] as const
export type ApplicationField = (typeof APPLICATION_FIELDS)[number]
/** As somebody typed it. */
export type Application = Record<ApplicationField, string>

export type ApplicationIssue = {
  field: ApplicationField
  code:
    | 'applicantKind'
    | 'name'
    | 'certificate'
    | 'contact'
    | 'email'
    | 'email-needed'
    | 'address-needed'
    | 'too-long'
    | 'wanted-short'
    | 'wanted-long'
    | 'form'
    | 'delivery'
}

/**
 * Everything wrong with an application, at once. What 条例 Art. 29 lists is asked for and nothing else:
 * no purpose, and of the ways to reach somebody any one will do.
 */
export function applicationIssues(application: Application): ApplicationIssue[] {
  const issues: ApplicationIssue[] = []
  const words = (field: ApplicationField) => application[field].trim()
  const wrong = (field: ApplicationField, code: ApplicationIssue['code']) =>
    issues.push({ field, code })
  const oneOf = (known: readonly string[], field: ApplicationField) => known.includes(words(field))
  if (!oneOf(APPLICANT_KINDS, 'applicantKind')) wrong('applicantKind', 'applicantKind')
  issues.push(...identityIssues(application))
  const length = [...words('wanted')].length
  if (length < SHORTEST_WANTED) wrong('wanted', 'wanted-short')
  if (length > LONGEST_WANTED) wrong('wanted', 'wanted-long')
  if (!oneOf(FORMS, 'form')) wrong('form', 'form')
  if (!oneOf(DELIVERIES, 'delivery')) wrong('delivery', 'delivery')
  if (words('delivery') === 'email' && words('email') === '') wrong('email', 'email-needed')
  if (words('delivery') === 'post' && words('address') === '') wrong('address', 'address-needed')
  return issues
}

export type IdentityIssue = {
  field: keyof Identity
  code: 'name' | 'certificate' | 'contact' | 'email' | 'too-long'
}

/** Everything wrong with what somebody says of who they are; one way to reach them will do. */
export function identityIssues(identity: Identity): IdentityIssue[] {
  const issues: IdentityIssue[] = []
  const words = (field: keyof Identity) => identity[field].trim()
  const wrong = (field: keyof Identity, code: IdentityIssue['code']) => issues.push({ field, code })
  if (words('name') === '') wrong('name', 'name')
  if (words('certificate') === '') wrong('certificate', 'certificate')
  if (words('phone') === '' && words('email') === '' && words('address') === '')
    wrong('phone', 'contact')
  if (words('email') !== '' && !/^\S+@\S+\.\S+$/.test(words('email'))) wrong('email', 'email')
  for (const field of IDENTITY_FIELDS)
    if ([...words(field)].length > LONGEST_LINE) wrong(field, 'too-long')
  return issues
}

/** Enough of a name to recognise it, too little to use: the first character. */
export function maskedName(name: string): string {
  return `${[...name][0] ?? ''}**`
}
