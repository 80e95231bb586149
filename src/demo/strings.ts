import { defineStrings } from '../kernel/strings.ts'

export const demoStrings = defineStrings({
  robot: { zh: '演示数据', en: 'Demo data' },
  agreed: { zh: '同意。', en: 'Agreed.' },
  documentCode: { zh: '云卫', en: 'YW' },
  filling: {
    zh: '首次启动：正在填充演示数据（约半分钟）……',
    en: 'First start: filling the demo (about half a minute) …',
  },
  portal: { zh: '门户 Portal', en: 'Portal' },
  workbench: { zh: '工作台 Workbench', en: 'Workbench' },
  accounts: {
    zh: '演示账号（密码均为 {password}） Demo accounts (password {password})',
    en: 'Demo accounts',
  },
  signInName: { zh: '用户名', en: 'name' },
  person: { zh: '姓名', en: 'person' },
  organization: { zh: '单位', en: 'organisation' },
  role: { zh: '角色', en: 'role' },
  stop: { zh: '按 Ctrl+C 停止。Press Ctrl+C to stop.', en: 'Press Ctrl+C to stop.' },
})
