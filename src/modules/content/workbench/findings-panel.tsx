import { ReloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { Findings } from '../../../workbench/ui/findings.tsx'
import { Loaded } from '../../../workbench/ui/page.tsx'
import { IgnoreFound } from '../../review/workbench/ignored.tsx'
import { contentContract } from '../contract.ts'
import { editorWords } from './editor-strings.ts'

/** What the gates would say of what was last saved. `before` saves what is typed. */
export function FindingsPanel(props: {
  publicationId: string
  before?: () => Promise<unknown>
  onLocate?: (field: string) => void
}) {
  const say = useSay(editorWords)
  const { publicationId, onLocate } = props
  const query = useQuery({
    queryKey: ['findings', publicationId],
    queryFn: async () => {
      await props.before?.()
      return call(contentContract.checkPublication, { params: { publicationId } })
    },
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <div className="stack">
      <div className="findings-bar">
        <span className="quiet">{say('findingsHint')}</span>
        <Button
          size="small"
          icon={<ReloadOutlined aria-hidden />}
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {say('checkAgain')}
        </Button>
      </div>
      <Loaded query={query}>
        {({ items }) => (
          <Findings
            items={items}
            extra={(finding) => (
              <IgnoreFound
                publicationId={publicationId}
                finding={finding}
                {...(props.before && { save: props.before })}
                onDone={() => query.refetch()}
              />
            )}
            {...(onLocate ? { onLocate: (place) => onLocate(place.field) } : {})}
          />
        )}
      </Loaded>
    </div>
  )
}
