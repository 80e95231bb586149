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
  'workbench-missing': {
    zh: '工作台正在更新，请稍后刷新本页。',
    en: 'The workbench is being updated; reload this page in a moment.',
  },
  'folder-in-use': {
    zh: '数据目录 {folder} 正由进程 {pid} 使用，请先停止该进程，或用 WEIMING_DATA 指定另一目录。',
    en: 'The data folder {folder} is in use by process {pid}. Stop it first, or name another folder with WEIMING_DATA.',
  },
  'sealing-key-missing': {
    zh: '本安装中的联系方式等内容用密钥 {id} 加密，现在没有这把密钥。请把原来的密钥文件放回 {path}（权限 600），或用 WEIMING_SEALING_KEY 给出；多个进程须使用同一把密钥。密钥确已遗失的，停止全部进程后执行 weiming keys rotate --lost，原有的加密内容将无法再打开。',
    en: 'What this installation keeps sealed, such as contact details, needs the key {id}, which is not here. Put the original key file back at {path} (mode 600), or give the key in WEIMING_SEALING_KEY; all processes need the same one. Where the key is lost for good, stop every process and run: weiming keys rotate --lost; what was sealed with it can then never be opened.',
  },
  'sealing-key-not-rotated': {
    zh: '首个密钥 {id} 与本安装现用的密钥 {old} 不同：请停止全部进程，执行 weiming keys rotate 完成更换后再启动。',
    en: 'The first key {id} is not the one in use, {old}: stop every process and run weiming keys rotate to finish the change, then start.',
  },
  'sealing-key-unreadable': {
    zh: '{from} 中的密钥无法识别：每把密钥为 32 字节，写成 base64 或 64 位十六进制，可用 openssl rand -base64 32 生成。',
    en: 'A key in {from} cannot be read: each has 32 bytes, as base64 or 64 hexadecimal digits; openssl rand -base64 32 makes one.',
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
