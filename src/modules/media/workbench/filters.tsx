import { Button, Checkbox, DatePicker, Input, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { MEDIA_KINDS, type MediaKind } from '../rules.ts'
import { kindNames } from '../strings.ts'
import { strings } from './strings.ts'
import type { MediaFilter } from './use-media.ts'

/** What narrows the library down. An absent field does not. */
export function MediaFilters(props: {
  filter: MediaFilter
  uploaders: readonly { id: string; name: string }[]
  onChange: (filter: MediaFilter) => void
  /** Stands at the end of the bar. */
  last: ReactNode
}) {
  const say = useSay(strings)
  const locale = useLocale()
  const { filter } = props
  function set<K extends keyof MediaFilter>(name: K, value: MediaFilter[K] | undefined): void {
    const { [name]: _before, ...rest } = filter
    props.onChange((value ? { ...rest, [name]: value } : rest) as MediaFilter)
  }
  return (
    <div className="media-filters">
      <Segmented<MediaKind | 'all'>
        className="fits"
        aria-label={say('kindFilter')}
        value={filter.kind ?? 'all'}
        onChange={(kind) => set('kind', kind === 'all' ? undefined : kind)}
        options={[
          { value: 'all', label: say('allKinds') },
          ...MEDIA_KINDS.map((kind) => ({ value: kind, label: inLocale(kindNames[kind], locale) })),
        ]}
      />
      <Select
        className="media-use"
        aria-label={say('use')}
        value={filter.used ?? ''}
        onChange={(used: '' | 'true' | 'false') => set('used', used === '' ? undefined : used)}
        options={[
          { value: '', label: say('anyUse') },
          { value: 'true', label: say('used') },
          { value: 'false', label: say('unused') },
        ]}
      />
      <Select
        className="media-uploader"
        aria-label={say('uploader')}
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.uploadedBy ?? ''}
        onChange={(id: string) => set('uploadedBy', id)}
        options={[
          { value: '', label: say('anyUploader') },
          ...props.uploaders.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <DatePicker
        aria-label={say('from')}
        placeholder={say('from')}
        onChange={(_, day) => set('from', String(day ?? ''))}
      />
      <DatePicker
        aria-label={say('to')}
        placeholder={say('to')}
        onChange={(_, day) => set('to', String(day ?? ''))}
      />
      <Checkbox
        checked={filter.withoutAlt === 'true'}
        onChange={(event) => set('withoutAlt', event.target.checked ? 'true' : undefined)}
      >
        {say('withoutAlt')}
      </Checkbox>
      <Checkbox
        checked={filter.retired === 'true'}
        onChange={(event) => set('retired', event.target.checked ? 'true' : undefined)}
      >
        {say('retiredOnes')}
      </Checkbox>
      <Input.Search
        allowClear
        aria-label={say('search')}
        placeholder={say('search')}
        onSearch={(text) => set('text', text.trim())}
      />
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={() => props.onChange({})}>
          {say('clear')}
        </Button>
      )}
      <span className="media-last">{props.last}</span>
    </div>
  )
}
