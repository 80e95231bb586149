import { useRouter, useSearch } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { type FormEvent, useEffect, useState } from 'react'
import { call } from '../../../workbench/call.ts'
import { type Me, useLocale, useSay, useSession } from '../../../workbench/session.tsx'
import { shellWords } from '../../../workbench/strings.ts'
import { Field, useIssues } from '../../../workbench/ui/form.tsx'
import { LanguageButton } from '../../../workbench/ui/language-button.tsx'
import { errorWords } from '../../../workbench/ui/notify.tsx'
import { accountsContract } from '../contract.ts'
import { signInWords } from './strings.ts'

/** Signs in, and leads back to where the person was going. */
export function SignInPage() {
  const { me, signedIn } = useSession()
  const say = useSay(signInWords)
  const shell = useSay(shellWords)
  const { next } = useSearch({ strict: false }) as { next?: unknown }
  const { history } = useRouter()
  useEffect(() => {
    if (me) history.replace(ownAddress(next))
  }, [me, next, history])
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <header>
          <img src="/workbench/icon.svg" alt="" width={44} height={44} />
          <h1>{shell('product')}</h1>
          <p className="quiet">{say('subtitle')}</p>
        </header>
        <SignInForm onDone={signedIn} />
        <footer>
          <span className="quiet">{say('help')}</span>
          <LanguageButton />
        </footer>
      </div>
    </main>
  )
}

/** Only a path of the workbench: an address from a link must not lead elsewhere. */
function ownAddress(next: unknown): string {
  const path = typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
  return path.startsWith('/workbench') ? path : `/workbench${path}`
}

/** Name and password; also shown over a screen whose session has ended. */
export function SignInForm(props: { onDone: (me: Me) => void; signInName?: string }) {
  const say = useSay(signInWords)
  const locale = useLocale()
  const issues = useIssues()
  const [signInName, setSignInName] = useState(props.signInName ?? '')
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<unknown>(null)
  const [pending, setPending] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const missing = [
      ...(signInName.trim() ? [] : [{ field: 'signInName', message: say('nameMissing') }]),
      ...(password ? [] : [{ field: 'password', message: say('passwordMissing') }]),
    ]
    issues.set(missing)
    setFailure(null)
    if (missing.length > 0) return
    setPending(true)
    try {
      props.onDone(await call(accountsContract.signIn, { body: { signInName, password } }))
    } catch (error) {
      setFailure(error)
      setPassword('')
    } finally {
      setPending(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Form component={false} layout="vertical">
        {failure !== null && (
          <Alert
            className="form-issues"
            type="error"
            showIcon
            title={errorWords(failure, locale)}
          />
        )}
        <Field name="signInName" label={say('name')} issues={issues}>
          <Input
            size="large"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus={!props.signInName}
            value={signInName}
            onChange={(event) => setSignInName(event.target.value)}
          />
        </Field>
        <Field name="password" label={say('password')} issues={issues}>
          <Input.Password
            size="large"
            autoComplete="current-password"
            autoFocus={Boolean(props.signInName)}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Button type="primary" htmlType="submit" size="large" block loading={pending}>
          {say('signIn')}
        </Button>
      </Form>
    </form>
  )
}
