import { defineStrings } from './kernel/strings.ts'

export const setupStrings = defineStrings({
  organization: { zh: '（请填写机关名称）', en: '(name your organisation)' },
  region: { zh: '（请填写行政区划）', en: '(name your region)' },
  administrator: { zh: '平台管理员', en: 'Platform administrator' },
  robot: { zh: '首次安装', en: 'First setup' },
  account: {
    zh: '首次启动，已建立平台管理员账号，密码只显示这一次：\n  用户名 {signInName}\n  密码   {password}',
    en: 'First start: a platform administrator was made; the password is shown only this once:\n  name     {signInName}\n  password {password}',
  },
})
