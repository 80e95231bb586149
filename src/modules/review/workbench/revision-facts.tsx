import { PaperClipOutlined } from '@ant-design/icons'
import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { inLocale, type Locale, type Phrase } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import type { revision } from '../../content/contract.ts'
import type { Metadata } from '../../content/rules/document.ts'
import { fieldNames, formNames } from '../../content/strings.ts'
import { STATUTORY_ITEMS } from '../../sites/statutory.data.ts'

/** What stands around the text: metadata that is filled in, and the attachments. */
export function RevisionFacts(props: { revision: z.output<typeof revision> }) {
  const locale = useLocale()
  const say = useSay(common)
  const metadata = props.revision.metadata as Metadata
  const yesNo = (value: boolean) => say(value ? 'yes' : 'no')
  const { attachments } = props.revision
  return (
    <>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={Object.entries(fieldNames)
          .map(([field, name]) => ({ field, name, value: metadata[field as keyof Metadata] }))
          .filter(({ value }) => isFilled(value))
          .map(({ field, name, value }) => ({
            key: field,
            label: inLocale(name, locale),
            children:
              field === 'statutoryItem'
                ? statutoryWords(Number(value), locale)
                : factWords(value, locale, yesNo),
          }))}
      />
      {attachments.length > 0 && (
        <>
          <h3>{inLocale(fieldNames.attachments, locale)}</h3>
          <ul>
            {attachments.map((each) => (
              <li key={each.fileId ?? each.url ?? each.name}>
                <a
                  href={each.fileId ? `/api/v1/files/${each.fileId}` : (each.url ?? '#')}
                  target="_blank"
                  rel="noopener"
                >
                  <PaperClipOutlined aria-hidden /> {each.name}
                </a>{' '}
                {each.size !== null && <span className="quiet">{sizeWords(each.size)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function statutoryWords(item: number, locale: Locale): string {
  const found = STATUTORY_ITEMS.find((each) => each.item === item)
  return found ? `${item} ${inLocale(found, locale)}` : String(item)
}

function isFilled(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  )
}

function factWords(value: unknown, locale: Locale, yesNo: (value: boolean) => string): ReactNode {
  if (typeof value === 'boolean') return yesNo(value)
  if (Array.isArray(value)) return value.map((each) => formWords(each, locale)).join('，')
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).map((each, position) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a plan have no other name and never move
      <div key={position}>{factWords(each, locale, yesNo)}</div>
    ))
  }
  return formWords(value, locale)
}

/** Forms of interpretation are stored by code. */
function formWords(value: unknown, locale: Locale): string {
  const phrase = (formNames as Record<string, Phrase>)[String(value)]
  return phrase ? inLocale(phrase, locale) : String(value)
}

function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
