import {
  CheckCircleOutlined,
  CloudSyncOutlined,
  DisconnectOutlined,
  EditOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import { beijingTime } from '../../../kernel/days.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { errorWords } from '../../../workbench/ui/notify.tsx'
import type { SaveState } from './draft.ts'
import { editorWords } from './editor-strings.ts'

const ICONS = {
  unchanged: <CheckCircleOutlined aria-hidden />,
  saved: <CheckCircleOutlined aria-hidden />,
  changed: <EditOutlined aria-hidden />,
  saving: <CloudSyncOutlined aria-hidden />,
  offline: <DisconnectOutlined aria-hidden />,
  invalid: <WarningOutlined aria-hidden />,
  refused: <WarningOutlined aria-hidden />,
  stale: <WarningOutlined aria-hidden />,
}
const TROUBLE = new Set(['offline', 'invalid', 'refused', 'stale'])

/** Where the text is: on the server, on its way, or only on this computer, and why. */
export function SaveStatus({ state }: { state: SaveState }) {
  const say = useSay(editorWords)
  const locale = useLocale()
  const words = (): string => {
    switch (state.name) {
      case 'saved':
        return say('saved', { at: beijingTime(state.at).slice(11) })
      case 'invalid':
        return say('invalid', { count: state.error.issues.length })
      case 'refused':
        return say('refused', { why: errorWords(state.error, locale) })
      default:
        return say(state.name)
    }
  }
  return (
    <span
      className={TROUBLE.has(state.name) ? 'save-status save-trouble' : 'save-status'}
      role="status"
    >
      {ICONS[state.name]} {words()}
    </span>
  )
}
