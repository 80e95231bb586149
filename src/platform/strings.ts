import { defineRefusals } from '../kernel/errors.ts'
import { defineStrings } from '../kernel/strings.ts'

export const fileRefusals = defineRefusals({
  'file.empty': {
    status: 400,
    zh: '文件是空的，请重新选择。',
    en: 'The file is empty. Choose another.',
  },
  'file.too-large': {
    status: 413,
    zh: '文件超过 {megabytes} MB 的上限。',
    en: 'The file is larger than {megabytes} MB.',
  },
  'file.bad-name': {
    status: 400,
    zh: '文件名无效：请使用不超过 200 个字符、带扩展名的文件名。',
    en: 'The file name is not valid: use at most 200 characters and an extension.',
  },
  'file.type-not-allowed': {
    status: 415,
    zh: '不接受扩展名为“{extension}”的文件。可上传：{allowed}。',
    en: 'Files ending in "{extension}" are not accepted. Accepted: {allowed}.',
  },
  'file.content-differs': {
    status: 415,
    zh: '文件内容与扩展名“{extension}”不符（实际像是 {found}），未予接收。请用原软件另存后再上传。',
    en: 'The content is not what "{extension}" says (it looks like {found}); it was not accepted. Save it again with its own program and retry.',
  },
})

export const platformStrings = defineStrings({
  bug: {
    zh: '系统出现错误，本次操作没有生效。反映问题时请提供编号 {requestId}。',
    en: 'Something went wrong on our side. Nothing was changed. Quote {requestId} when you report it.',
  },
  'page-failed': {
    zh: '系统出现错误，请稍后再试。',
    en: 'Something went wrong; please try again later.',
  },
  'folder-in-use': {
    zh: '数据目录 {folder} 正由进程 {pid} 使用，请先停止该进程，或用 WEIMING_DATA 指定另一目录。',
    en: 'The data folder {folder} is in use by process {pid}. Stop it first, or name another folder with WEIMING_DATA.',
  },
  'port-in-use': {
    zh: '端口已被占用，请用 PORT 指定另一端口。',
    en: 'The port is in use; choose another with PORT.',
  },
})

/** Both languages, one a line: for the terminal, before anybody has chosen one. */
export function bothLanguages(phrase: { zh: string; en: string }): string {
  return `${phrase.zh}\n${phrase.en}`
}
