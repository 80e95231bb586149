import { defineRefusals } from '../kernel/errors.ts'

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
