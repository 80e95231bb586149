import { TranslationOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSay, useSession } from '../session.tsx'
import { shellWords } from '../strings.ts'

/** Switches the language of the interface; answers of the server follow. */
export function LanguageButton() {
  const { locale, chooseLocale } = useSession()
  const say = useSay(shellWords)
  return (
    <Button
      type="text"
      icon={<TranslationOutlined aria-hidden />}
      aria-label={say('languageLabel')}
      onClick={() => chooseLocale(locale === 'en' ? 'zh-CN' : 'en')}
    >
      <span className="wide-only">{say('language')}</span>
    </Button>
  )
}
