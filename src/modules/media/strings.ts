import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

export const kindNames = defineStrings({
  picture: { zh: '图片', en: 'Pictures' },
  recording: { zh: '音视频', en: 'Audio and video' },
  document: { zh: '文档', en: 'Documents' },
})

export const refusals = defineRefusals({
  'media.in-use': {
    status: 409,
    zh: '有稿件或专题正在使用该文件，不能停用。',
    en: 'A piece or a topic shows this file; it cannot be retired.',
  },
  'media.retired': { status: 409, zh: '该文件已停用。', en: 'The file has been retired.' },
  'media.not-retired': { status: 409, zh: '该文件没有停用。', en: 'The file is not retired.' },
  'media.replaced': {
    status: 409,
    zh: '该文件已被新文件替换，请对新文件操作。',
    en: 'Another file stands in its place already; act on that one.',
  },
  'media.nothing-shows-it': {
    status: 409,
    zh: '没有稿件或专题使用该文件，无需替换。',
    en: 'Nothing shows this file; there is nothing to replace.',
  },
  'media.in-review': {
    status: 409,
    zh: '使用该文件的稿件正在审核或已签发，审核人签的是现有文件。请先撤回稿件再替换。',
    en: 'A piece that shows it is under review or issued; what is signed is this very file. Recall the piece first.',
  },
  'media.part-of-document': {
    status: 409,
    zh: '该文件是公文的附件，属于公文的组成部分。请对公文另起新版本，换附件后重新审核。',
    en: 'It is attached to an official document and part of it. Begin a new edition of the document; the reviews are needed again.',
  },
  'media.publisher-needed': {
    status: 403,
    zh: '公众正在看到该文件，只有发布人可以替换。',
    en: 'The public sees this file; only a publisher replaces it.',
  },
  'media.own-file': {
    status: 409,
    zh: '新文件由您本人上传。公众可见的文件，须由一人上传、另一人替换。',
    en: 'You uploaded the new file yourself. What the public sees takes two persons: one uploads, another replaces.',
  },
  'media.other-kind': {
    status: 409,
    zh: '新文件须与原文件同类（图片换图片，文档换文档）。',
    en: 'The new file must be of the same sort: a picture for a picture, a document for a document.',
  },
  'media.not-clean': {
    status: 409,
    zh: '新文件尚未检查，或含有批注、修订、个人号码等不宜公开的内容，请先换成清洁版。',
    en: 'The new file has not been looked through, or carries comments, changes or personal numbers. Make a clean copy first.',
  },
  'media.next-not-current': {
    status: 409,
    zh: '新文件已停用或已被替换，请另选。',
    en: 'The new file is retired or replaced itself. Choose another.',
  },
})
