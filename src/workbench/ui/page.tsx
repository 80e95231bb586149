import { useRouter } from '@tanstack/react-router'
import { Alert, Button, type ButtonProps, Empty, Spin } from 'antd'
import type { ReactNode } from 'react'
import { useLocale, useSay } from '../session.tsx'
import { common } from '../strings.ts'
import { useHeading } from './heading.ts'
import { errorWords } from './notify.tsx'

/** The head of a screen: where it is, its name, and what can be done with all of it. */
export function PageHeader(props: {
  title: ReactNode
  /** A line below the title: state, facts. */
  facts?: ReactNode
  actions?: ReactNode
}) {
  const heading = useHeading()
  return (
    <header className="page-head">
      <div className="page-head-words">
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.facts && <div className="page-head-facts">{props.facts}</div>}
      </div>
      {props.actions && <div className="page-head-actions">{props.actions}</div>}
    </header>
  )
}

/** Says that there is nothing, and what to do about it. */
export function EmptyState(props: { title?: ReactNode; hint?: ReactNode; action?: ReactNode }) {
  const say = useSay(common)
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{props.title ?? say('empty')}</div>
          {props.hint && <div className="quiet">{props.hint}</div>}
        </>
      }
    >
      {props.action}
    </Empty>
  )
}

/** Shows a query's content, its waiting and its failure with a retry. */
export function Loaded<T>(props: {
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown }
  children: (data: T) => ReactNode
}) {
  const { data, error, refetch } = props.query
  const say = useSay(common)
  const locale = useLocale()
  if (data !== undefined) return props.children(data)
  if (error)
    return (
      <Alert
        type="error"
        showIcon
        title={say('loadFailed')}
        description={errorWords(error, locale)}
        action={<Button onClick={() => refetch()}>{say('retry')}</Button>}
      />
    )
  return <Waiting />
}

/** A calm sign that something is on its way. */
export function Waiting() {
  const say = useSay(common)
  return (
    <div className="waiting" role="status" aria-label={say('loading')}>
      <Spin />
    </div>
  )
}

/** A link that looks like a button. `to` is a path of the workbench. */
export function LinkButton({
  to,
  ...button
}: Omit<ButtonProps, 'href' | 'onClick'> & { to: string }) {
  const { history } = useRouter()
  const href = `/workbench${to}`
  return (
    <Button
      {...button}
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        history.push(href)
      }}
    />
  )
}
