import { CheckCircleOutlined, ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { inLocale, type Phrase } from '../../kernel/strings.ts'
import { roleNames } from '../../modules/accounts/strings.ts'
import type { finding } from '../../modules/content/contract.ts'
import { useLocale, useSay } from '../session.tsx'
import { findingWords } from '../strings.ts'

export type Finding = z.infer<typeof finding>

/** What the gates found: blocks first. `onLocate` leads to the place; `extra` adds an act per finding. */
export function Findings(props: {
  items: readonly Finding[]
  onLocate?: (place: NonNullable<Finding['place']>) => void
  extra?: (finding: Finding) => ReactNode
}) {
  const say = useSay(findingWords)
  const locale = useLocale()
  if (props.items.length === 0)
    return (
      <p className="findings-clear">
        <CheckCircleOutlined aria-hidden /> {say('clear')}
      </p>
    )
  const sorted = [...props.items].sort((a, b) => rank(a) - rank(b))
  return (
    <ul className="findings">
      {sorted.map((item) => (
        <li key={`${item.gate} ${item.key}`} className={`finding finding-${toneOf(item)}`}>
          <div className="finding-head">
            <Tag
              color={toneOf(item) === 'block' ? 'error' : 'warning'}
              icon={
                item.severity === 'block' ? (
                  <StopOutlined aria-hidden />
                ) : (
                  <ExclamationCircleOutlined aria-hidden />
                )
              }
            >
              {say(item.severity)}
            </Tag>
            <span>{item.message}</span>
          </div>
          <div className="finding-notes">
            {item.legalBasis && (
              <span className="quiet">{say('basis', { basis: item.legalBasis })}</span>
            )}
            {item.override ? (
              <span>
                {say('overridden', { by: item.override.by, reason: item.override.reason })}
              </span>
            ) : (
              item.severity === 'block' && <span className="quiet">{overrideWords(item)}</span>
            )}
            {item.place && props.onLocate && (
              <Button type="link" size="small" onClick={() => props.onLocate?.(item.place!)}>
                {say('locate')}
              </Button>
            )}
            {props.extra?.(item)}
          </div>
        </li>
      ))}
    </ul>
  )

  function overrideWords(item: Finding): string {
    if (item.overridableBy.length === 0) return say('never')
    const names = item.overridableBy.map((role) =>
      inLocale((roleNames as Record<string, Phrase>)[role] ?? { zh: role, en: role }, locale),
    )
    return say('overridable', {
      roles: new Intl.ListFormat(locale, { type: 'disjunction' }).format(names),
    })
  }
}

/** An overridden block no longer blocks. */
function toneOf(item: Finding): 'block' | 'warn' {
  return item.severity === 'block' && !item.override ? 'block' : 'warn'
}

function rank(item: Finding): number {
  return toneOf(item) === 'block' ? 0 : 1
}
