import { Alert, Form } from 'antd'
import {
  cloneElement,
  isValidElement,
  type ReactElement,
  type ReactNode,
  useCallback,
  useMemo,
  useState,
} from 'react'
import type { Issue } from '../../kernel/errors.ts'
import { ApiError } from '../call.ts'
import { useSay } from '../session.tsx'
import { common } from '../strings.ts'

export type Issues = {
  list: Issue[]
  /** Issues of a field and of what lies below it. */
  of: (field: string) => Issue[]
  set: (issues: Issue[]) => void
  clear: () => void
  /** Takes the issues of a 422 answer; false where the error is of another sort. */
  take: (error: unknown) => boolean
}

/** Holds what the server, or the screen itself, found wrong with a form. */
export function useIssues(): Issues {
  const [list, setList] = useState<Issue[]>([])
  const clear = useCallback(() => setList([]), [])
  return useMemo(
    () => ({
      list,
      of: (field) =>
        list.filter((issue) => issue.field === field || issue.field.startsWith(`${field}.`)),
      set: setList,
      clear,
      take: (error) => {
        if (!(error instanceof ApiError) || error.issues.length === 0) return false
        setList(error.issues)
        return true
      },
    }),
    [list, clear],
  )
}

/** The id of the control of a dotted field. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`
}

/** All problems of a form at its top, each a link to its field. */
export function FormIssues(props: { issues: Issues; labelOf?: (field: string) => string }) {
  const say = useSay(common)
  const { list } = props.issues
  if (list.length === 0) return null
  return (
    <Alert
      className="form-issues"
      type="error"
      showIcon
      title={say('issuesTitle', { count: list.length })}
      description={
        <ul>
          {list.map((issue) => (
            <li key={`${issue.field}${issue.message}`}>
              {issue.field === '' ? (
                issue.message
              ) : (
                <a
                  href={`#${fieldId(issue.field)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    focusField(issue.field)
                  }}
                >
                  {props.labelOf && `${props.labelOf(issue.field)}: `}
                  {issue.message}
                </a>
              )}
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** Leads to a field, or to the nearest one that contains it. */
export function focusField(field: string): void {
  for (let name = field; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const control = document.getElementById(fieldId(name))
    if (!control) continue
    control.scrollIntoView({ block: 'center', behavior: 'smooth' })
    control.focus({ preventScroll: true })
    return
  }
}

/**
 * A labelled control with its issues beside it. The child gets the id, so that the label and the
 * summary lead to it. `issues` may be left out where a form cannot fail.
 */
export function Field(props: {
  name: string
  label: ReactNode
  required?: boolean | undefined
  extra?: ReactNode
  issues?: Issues
  className?: string
  /** The child is a group of controls, which is not itself required or invalid. */
  group?: boolean
  children: ReactElement
}) {
  const found = props.issues?.of(props.name) ?? []
  const id = fieldId(props.name)
  const helpId = `${id}-help`
  const child = isValidElement<Record<string, unknown>>(props.children)
    ? cloneElement(props.children, {
        id,
        ...(props.required && !props.group ? { 'aria-required': true } : {}),
        ...(found.length > 0 && !props.group
          ? { 'aria-invalid': true, 'aria-describedby': helpId, status: 'error' }
          : {}),
      })
    : props.children
  return (
    <Form.Item
      className={props.className ?? ''}
      label={props.label}
      htmlFor={id}
      required={props.required ?? false}
      extra={props.extra}
      {...(found.length > 0
        ? {
            validateStatus: 'error' as const,
            help: <span id={helpId}>{found.map((issue) => issue.message).join(' ')}</span>,
          }
        : {})}
    >
      {child}
    </Form.Item>
  )
}
