import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useSay } from '../../../workbench/session.tsx'
import { ratioText } from '../rules/colours.ts'
import { type ColourCheck, checksOf, type Theme, WHITE } from '../rules/theme.ts'
import { homeWords } from './home-strings.ts'
import { THEMES } from './themes.data.ts'

/** Colours that go together and can be read: most offices need no others. */
export function Presets(props: { current: Theme; onPick: (theme: Partial<Theme>) => void }) {
  const say = useSay(homeWords)
  return (
    <fieldset className="group">
      <legend>{say('theme.presets')}</legend>
      <div className="acts form-note">
        {THEMES.map(({ name, main, accent }) => (
          <button
            key={name}
            type="button"
            className="preset"
            aria-label={say('theme.use', { name: say(`theme.${name}`) })}
            aria-pressed={props.current.main === main && props.current.accent === accent}
            onClick={() => props.onPick({ main, accent })}
          >
            <span className="preset-main" style={{ background: main }} />
            <span className="preset-accent" style={{ background: accent }} />
            <span>{say(`theme.${name}`)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** Every pair of colours of the site, each shown and measured. */
export function ContrastTable({ theme }: { theme: Theme }) {
  const say = useSay(homeWords)
  return (
    <table className="contrast">
      <caption>{say('theme.checks')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('theme.pair')}</th>
          <th scope="col">{say('theme.ratio')}</th>
          <th scope="col">{say('theme.least')}</th>
          <th scope="col">{say('theme.result')}</th>
        </tr>
      </thead>
      <tbody>
        {checksOf(theme).map((check) => {
          const passes = check.ratio >= check.least
          return (
            <tr key={check.field + check.code}>
              <th scope="row">
                <Sample check={check} />{' '}
                {say(`theme.check.${check.code}`, { name: say(`theme.${check.field}`) })}
              </th>
              <td>{ratioText(check.ratio)}</td>
              <td>{check.least}</td>
              <td className={passes ? 'passes' : 'fails'}>
                {passes ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}{' '}
                {say(passes ? 'theme.pass' : 'theme.fail')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The pair itself. What cannot be read here is hidden from nobody: the words beside it say it. */
function Sample({ check }: { check: ColourCheck }) {
  const say = useSay(homeWords)
  const { colour, back, code } = check
  const isRing = code === 'focus' || code === 'focus-pale'
  const style =
    code === 'white-on'
      ? { background: colour, color: WHITE }
      : isRing
        ? { background: back, boxShadow: `inset 0 0 0 3px ${colour}`, color: '#1c2733' }
        : { background: back, color: colour }
  return (
    <span className="swatch" style={style} aria-hidden>
      {say('theme.sample')}
    </span>
  )
}
