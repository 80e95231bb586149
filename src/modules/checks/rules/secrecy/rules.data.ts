import { declareRules } from '../../engine/declare.ts'

const INTERNAL = '《中华人民共和国政府信息公开条例》第十六条'
const SECRETS =
  '《中华人民共和国保守国家秘密法》第二十二条；《中华人民共和国政府信息公开条例》第十四条'

export const SECRET = declareRules('secrecy', {
  'secrecy-mark': {
    severity: 'block',
    zh: '密级标志“{word}”，不得发布，任何人不能放行。',
    en: 'A secrecy mark "{word}": it is never published, and nobody can override this.',
    source: SECRETS,
    confidence: 0.99,
    verified: true,
  },
  'secrecy-level': {
    severity: 'block',
    zh: '“{word}”标明了密级或保密期限，须经保密审查确认不涉密或已解密。',
    en: '"{word}" states a secrecy level or term; the secrecy review has to clear it.',
    source: SECRETS,
    confidence: 0.9,
    verified: true,
  },
  'copy-number': {
    severity: 'block',
    zh: '“{word}”是涉密公文才标注的份号。',
    en: '"{word}" is a copy number, which only classified documents bear.',
    source: 'GB/T 9704—2012《党政机关公文格式》7.2.1',
    confidence: 0.8,
  },
  internal: {
    severity: 'block',
    zh: '“{word}”表明属内部资料或不得外传，不得发布。',
    en: '"{word}" says that this is internal or not to be passed on.',
    source: INTERNAL,
    confidence: 0.9,
    verified: true,
  },
  'not-public': {
    severity: 'block',
    zh: '公文属性为“{word}”，不得主动公开。',
    en: 'The document’s own attribute says "{word}": it is not for publication.',
    source: '《中华人民共和国政府信息公开条例》第十三条至第十六条',
    confidence: 0.9,
    verified: true,
  },
  minutes: {
    severity: 'warn',
    zh: '具有会议纪要、讨论记录的形式（“{word}”），属过程性信息的可以不予公开，请核对。',
    en: 'This has the form of minutes ("{word}"); information of the process need not be public.',
    source: INTERNAL,
    confidence: 0.7,
    verified: true,
  },
  draft: {
    severity: 'warn',
    zh: '“{word}”是过程稿、请示或签批的痕迹，请确认是定稿。',
    en: '"{word}" belongs to a draft, a request or an internal note; make sure this is final.',
    source: INTERNAL,
    confidence: 0.7,
    verified: true,
  },
})
