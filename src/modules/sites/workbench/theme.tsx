import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Form, Input, Radio, Switch } from 'antd'
import { useState } from 'react'
import type { Issue } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { ApiError, call } from '../../../workbench/call.ts'
import { useCan, useLocale, useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { useAct } from '../../../workbench/ui/act.tsx'
import { issuesOf } from '../../../workbench/ui/check.ts'
import {
  Field,
  FormIssues,
  focusField,
  type Issues,
  useIssues,
} from '../../../workbench/ui/form.tsx'
import { useLeaveGuard } from '../../../workbench/ui/leave-guard.ts'
import { errorWords, useNotify } from '../../../workbench/ui/notify.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { RefusalNote } from '../../../workbench/ui/refusal-note.tsx'
import { sitesContract } from '../contract.ts'
import { homeStrings } from '../home-strings.ts'
import { ratioText } from '../rules/colours.ts'
import { PLATFORM_THEME, siteTheme, type Theme, themeIssues } from '../rules/theme.ts'
import { HomePreview } from './home-preview.tsx'
import { homeWords } from './home-strings.ts'
import { type Site, SitePicker, useSite } from './site-picker.tsx'
import { ContrastTable, Presets } from './theme-swatches.tsx'
import './home.css'

/** A site's colours: chosen with their contrast in sight, looked at on the page, saved where readable. */
export function ThemeScreen() {
  const say = useSay(homeWords)
  const { query, sites, site, pick } = useSite()
  return (
    <div className="stack">
      <PageHeader
        title={say('theme.title')}
        facts={say('theme.intro')}
        actions={<SitePicker sites={sites} site={site} onPick={pick} />}
      />
      <Loaded query={query}>
        {() => (site ? <Stored key={site.id} site={site} /> : <EmptyState />)}
      </Loaded>
    </div>
  )
}

function Stored({ site }: { site: Site }) {
  const [round, setRound] = useState(0)
  const query = useQuery({
    queryKey: ['theme-kept', site.id, round],
    queryFn: () => call(sitesContract.readTheme, { params: { siteId: site.id } }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  return (
    <Loaded query={query}>
      {(stored) => (
        <Colours key={round} site={site} stored={stored} onReload={() => setRound(round + 1)} />
      )}
    </Loaded>
  )
}

type Kept = { theme: Theme | null; lockVersion: number }

function Colours(props: { site: Site; stored: Kept; onReload: () => void }) {
  const { site } = props
  const say = useSay(homeWords)
  const sayCommon = useSay(common)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const issues = useIssues()
  const act = useAct(sitesContract.saveTheme)
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const [kept, setKept] = useState(props.stored)
  const [theme, setTheme] = useState(props.stored.theme)
  const [refusal, setRefusal] = useState<{ words: string; newest: number | null } | null>(null)
  const unsaved = JSON.stringify(theme) !== JSON.stringify(kept.theme)
  useLeaveGuard(unsaved)

  const shown = theme ?? PLATFORM_THEME
  const well = siteTheme.safeParse(shown)
  const wrong = well.success ? themeIssues(well.data) : []

  function change(part: Partial<Theme>): void {
    setTheme({ ...shown, ...part })
    issues.clear()
  }

  function problems(): Issue[] {
    if (theme === null) return []
    const found = issuesOf(sitesContract.saveTheme.body, { theme, lockVersion: 0 }, locale)
    if (found.length > 0) return found
    const words = speak(homeStrings, locale)
    return wrong.map(({ field, ratio, least, nearest }) => ({
      field: `theme.${field}`,
      message: words('theme.unreadable', { ratio: ratioText(ratio), least, nearest }),
    }))
  }

  async function save(lockVersion: number): Promise<void> {
    const found = problems()
    issues.set(found)
    if (found[0]) return focusField(found[0].field)
    setRefusal(null)
    try {
      const body = { theme, lockVersion }
      const answer = await act.run({ params: { siteId: site.id }, body })
      setKept({ theme, lockVersion: answer.lockVersion })
      notify.success(say('theme.saved'))
      await client.invalidateQueries({ queryKey: ['theme', site.id] })
    } catch (error) {
      if (issues.take(error)) return
      const stale = error instanceof ApiError && error.code === 'sites.theme-stale'
      setRefusal({
        words: errorWords(error, locale),
        newest: stale ? (error.detail as { lockVersion: number }).lockVersion : null,
      })
    }
  }

  const colours = { shown, wrong, issues, change }
  return (
    <div className="arrange">
      <Card>
        <Form layout="vertical" component="div" disabled={!mayManage}>
          <RefusalNote words={refusal?.words ?? ''} />
          {refusal?.newest != null && (
            <div className="acts form-note">
              <Button onClick={() => void save(refusal.newest!)}>{say('overwrite')}</Button>
              <Button onClick={props.onReload}>{say('takeTheirs')}</Button>
            </div>
          )}
          <FormIssues issues={issues} labelOf={(field) => say(field as 'theme.main')} />
          {theme === null && (
            <Alert type="info" showIcon className="form-note" title={say('theme.platform')} />
          )}
          {mayManage && <Presets current={shown} onPick={(picked) => change(picked)} />}
          <ColourField field="main" {...colours} />
          <ColourField field="accent" {...colours} />
          <Field name="theme.useThird" label={say('theme.useThird')}>
            <Switch
              checked={shown.third !== null}
              onChange={(use) => change({ third: use ? shown.main : null })}
            />
          </Field>
          {shown.third !== null && <ColourField field="third" {...colours} />}
          <Field name="theme.headings" label={say('theme.headings')} group>
            <Radio.Group
              value={shown.headings}
              onChange={(event) => change({ headings: event.target.value })}
              options={[
                { value: 'sans', label: say('theme.sans') },
                { value: 'serif', label: say('theme.serif') },
              ]}
            />
          </Field>
          {well.success && <ContrastTable theme={well.data} />}
          <p className="quiet form-note">{say('theme.night')}</p>
          {mayManage && (
            <div className="acts">
              <Button
                type="primary"
                loading={act.pending}
                onClick={() => void save(kept.lockVersion)}
              >
                {sayCommon('save')}
              </Button>
              {theme !== null && (
                <Button
                  onClick={() => {
                    setTheme(null)
                    issues.clear()
                  }}
                >
                  {say('theme.back')}
                </Button>
              )}
              <span className="quiet" role="status">
                {say(unsaved ? 'unsaved' : 'allSaved')}
              </span>
            </div>
          )}
        </Form>
      </Card>
      {mayManage && well.success && (
        <HomePreview siteId={site.id} wish={{ blocks: null, theme: theme && well.data }} />
      )}
    </div>
  )
}

/** One colour: typed or picked; where it cannot be read, the nearest that can is one press away. */
function ColourField(props: {
  field: 'main' | 'accent' | 'third'
  shown: Theme
  wrong: ReturnType<typeof themeIssues>
  issues: Issues
  change: (part: Partial<Theme>) => void
}) {
  const { field, shown, change } = props
  const say = useSay(homeWords)
  const value = shown[field] ?? ''
  const found = props.wrong.find((each) => each.field === field)
  const name = say(`theme.${field}`)
  const set = (colour: string) => change({ [field]: colour.toLowerCase() })
  return (
    <Field
      name={`theme.${field}`}
      label={name}
      extra={say(`theme.${field}Hint`)}
      issues={props.issues}
    >
      <ColourInput
        value={value}
        label={say('theme.pick', { name })}
        onChange={set}
        nearest={
          found && { colour: found.nearest, words: say('theme.nearest', { colour: found.nearest }) }
        }
      />
    </Field>
  )
}

function ColourInput(props: {
  value: string
  label: string
  nearest: { colour: string; words: string } | undefined
  onChange: (colour: string) => void
  /** What `Field` gives its control. */
  id?: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}) {
  const { value, label, nearest, onChange, ...control } = props
  return (
    <div className="acts">
      <input
        type="color"
        className="colour-well"
        aria-label={label}
        value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#000000'}
        onChange={(event) => onChange(event.target.value)}
      />
      <Input
        {...control}
        className="colour-code"
        value={value}
        maxLength={7}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {nearest && (
        <Button onClick={() => onChange(nearest.colour)}>
          <span className="colour-dot" style={{ background: nearest.colour }} aria-hidden />
          {nearest.words}
        </Button>
      )}
    </div>
  )
}
