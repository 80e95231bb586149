import {
  commonRefusals,
  defineRefusals,
  type Issue,
  type RefusalParams,
  refusalMessage,
  refuse,
} from '../../kernel/errors.ts'
import { defineStrings, type Locale } from '../../kernel/strings.ts'

export const roleNames = defineStrings({
  contributor: { zh: '信息员', en: 'Contributor' },
  'department-reviewer': { zh: '科室审核人', en: 'Department reviewer' },
  'legality-reviewer': { zh: '合法性审查人', en: 'Legality reviewer' },
  'secrecy-reviewer': { zh: '保密审查人', en: 'Secrecy reviewer' },
  'disclosure-reviewer': { zh: '政务公开办审核人', en: 'Disclosure-office reviewer' },
  issuer: { zh: '签发人', en: 'Issuer' },
  publisher: { zh: '发布人', en: 'Publisher' },
  'site-administrator': { zh: '站点管理员', en: 'Site administrator' },
  auditor: { zh: '监督员', en: 'Auditor' },
  'platform-administrator': { zh: '平台管理员', en: 'Platform administrator' },
})

/** What is said beside a field that does not match its pattern. */
export const problems = defineStrings({
  signInName: {
    zh: '用户名为 2 至 40 位小写字母、数字、点、下划线或连字符，以字母开头，如 zhang.min。',
    en: 'A sign-in name has 2 to 40 small letters, digits, dots, underscores or hyphens, a letter first, such as zhang.min.',
  },
})

export const refusals = defineRefusals({
  'accounts.wrong-password': {
    status: 401,
    zh: '用户名或密码不正确。',
    en: 'The name or the password is wrong.',
  },
  'accounts.locked': {
    status: 429,
    zh: '密码连续输错次数过多，账号已锁定至 {until}。可届时再试，或请站点管理员重置密码。',
    en: 'Too many wrong passwords: the account is locked until {until}. Try again then, or ask your site administrator.',
  },
  'accounts.wrong-current-password': {
    status: 403,
    zh: '当前密码不正确。',
    en: 'The current password is wrong.',
  },
  'accounts.weak-password': {
    status: 400,
    zh: '密码至少 10 位，须包含大写字母、小写字母、数字、符号中的三种，且不得包含用户名。',
    en: 'At least 10 characters, three of: capitals, small letters, digits, symbols; not containing the sign-in name.',
  },
  'accounts.name-taken': {
    status: 409,
    zh: '用户名“{name}”已被使用。',
    en: 'The sign-in name "{name}" is taken.',
  },
  'accounts.own-roles': {
    status: 403,
    zh: '不能修改自己的角色，请由另一位管理员办理。',
    en: 'You cannot change your own roles; ask another administrator.',
  },
  'accounts.platform-role': {
    status: 403,
    zh: '平台管理员角色只能由平台管理员授予。',
    en: 'Only a platform administrator can give that role.',
  },
  'accounts.own-account': {
    status: 403,
    zh: '不能停用自己的账号，请由另一位管理员办理。',
    en: 'You cannot deactivate your own account; ask another administrator.',
  },
  'accounts.roles-elsewhere': {
    status: 403,
    zh: '此人还在您不管理的机构担任角色，请由平台管理员办理。',
    en: 'This person also holds roles in an organisation you do not manage; ask a platform administrator.',
  },
  'accounts.auditor-alone': {
    status: 409,
    zh: '监督员只看不改，不能兼任其他角色。',
    en: 'An auditor changes nothing and holds no other role.',
  },
})

type AccountsRefusal = keyof typeof refusals

/** A refusal said beside a field of a form. */
export function issueOf(field: string, code: AccountsRefusal, locale: Locale): Issue {
  return { field, message: refusalMessage(refusals[code], locale, {}) }
}

/** Throws what a `whyNot…` rule answered, if it answered anything. */
export function throwRefusal(
  code: AccountsRefusal | 'not-your-role' | undefined,
  params: RefusalParams = {},
): void {
  if (code) throw refuse({ ...commonRefusals, ...refusals }, code, params)
}
