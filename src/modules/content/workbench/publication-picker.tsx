import { useQuery } from '@tanstack/react-query'
import { Select, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { contentContract } from '../contract.ts'
import { bodyWords } from './editor-strings.ts'

export type Picked = { id: string; title: string }

const TYPING_MILLISECONDS = 300

/** Finds a publication by title or document number, among those a draft may point at. */
export function PublicationPicker(props: {
  id?: string
  value: Picked | null
  onChange: (picked: Picked) => void
  /** Not offered: the piece itself. */
  except?: string
}) {
  const say = useSay(bodyWords)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), TYPING_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  const query = useQuery({
    queryKey: ['relation-targets', asked],
    queryFn: () => call(contentContract.listRelationTargets, { query: { text: asked } }),
  })
  const items = (query.data?.items ?? []).filter((item) => item.id !== props.except)
  return (
    <Select
      {...(props.id ? { id: props.id } : { 'aria-label': say('searchPublication') })}
      style={{ width: '100%' }}
      placeholder={say('searchPublication')}
      loading={query.isFetching}
      value={props.value ? { value: props.value.id, label: props.value.title } : null}
      labelInValue
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(chosen) => {
        const item = items.find((each) => each.id === chosen?.value)
        if (item) props.onChange({ id: item.id, title: item.title })
      }}
      options={items.map((item) => ({
        value: item.id,
        label: (
          <>
            {item.title} {item.documentNo && <span className="quiet">{item.documentNo}</span>}
            {!item.live && <Tag>{say('notLive')}</Tag>}
          </>
        ),
      }))}
    />
  )
}
