import { CheckCircleOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { type Answer, call } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { contentContract } from '../contract.ts'
import { scanWords } from './document-strings.ts'

type Scan = Answer<typeof contentContract.readFileScan>
type Group = Scan['groups'][number]
export type CleanCopy = Answer<typeof contentContract.cleanFile>['file']

/** Finds shown of one kind before "… in all". */
const SHOWN = 4
const WAIT_MILLISECONDS = 4000
/** What only the program that made the file can mend. */
const BEYOND_CLEANING: readonly string[] = ['covered-text', 'invisible-text']

/** What lies inside an attached file, with places, and the way to be rid of it. */
export function FileScan(props: {
  fileId: string
  disabled: boolean
  onReplace: (file: CleanCopy) => void
}) {
  const say = useSay(scanWords)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  const { fileId } = props
  const { data: scan } = useQuery({
    queryKey: ['file-scan', fileId],
    queryFn: () => call(contentContract.readFileScan, { params: { fileId } }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? WAIT_MILLISECONDS : false),
  })
  if (!scan) return null
  if (scan.state === 'waiting') return <p className="quiet">{say('waiting')}</p>
  if (isClear(scan))
    return (
      <p className="quiet file-scan-clear">
        <CheckCircleOutlined aria-hidden /> {say('clear')}
      </p>
    )
  const blocks = scan.marks.length > 0 || scan.groups.some(({ severity }) => severity === 'block')

  async function clean(): Promise<void> {
    setPending(true)
    try {
      const made = await call(contentContract.cleanFile, { params: { fileId } })
      client.setQueryData(['file-scan', made.file.id], made.scan)
      const names = made.removed.map(({ name, items }) =>
        say('count', { name, count: items.length }),
      )
      notify.success(say('removed', { names: new Intl.ListFormat(locale).format(names) }))
      props.onReplace(made.file)
    } catch (error) {
      notify.error(error)
    } finally {
      setPending(false)
    }
  }

  return (
    <Alert
      className="file-scan"
      type={blocks ? 'error' : 'warning'}
      showIcon
      title={scan.message ?? say(blocks ? 'foundBlock' : 'found')}
      description={
        <>
          {scan.marks.length > 0 && (
            <p>{say('marks', { words: new Intl.ListFormat(locale).format(scan.marks) })}</p>
          )}
          {scan.numbers.length > 0 && (
            <p>{say('numbers', { words: new Intl.ListFormat(locale).format(scan.numbers) })}</p>
          )}
          {scan.groups.map((group) => (
            <FoundGroup
              key={group.code}
              group={group}
              advise={!scan.cleanable || BEYOND_CLEANING.includes(group.code)}
            />
          ))}
          {scan.cleanable && (
            <>
              <Button
                size="small"
                type="primary"
                icon={<SafetyCertificateOutlined aria-hidden />}
                loading={pending}
                disabled={props.disabled}
                onClick={() => void clean()}
              >
                {say('clean')}
              </Button>
              <p className="quiet">{say('cleanHint')}</p>
            </>
          )}
        </>
      }
    />
  )
}

function FoundGroup({ group, advise }: { group: Group; advise: boolean }) {
  const say = useSay(scanWords)
  return (
    <div className="file-scan-group">
      <strong>{say('count', { name: group.name, count: group.items.length })}</strong>
      <ul>
        {group.items.slice(0, SHOWN).map((item) => (
          <li key={`${item.place} ${item.words}`}>{item.words ? say('item', item) : item.place}</li>
        ))}
        {group.items.length > SHOWN && <li>{say('more', { count: group.items.length })}</li>}
      </ul>
      {advise && <p className="quiet">{group.advice}</p>}
    </div>
  )
}

function isClear(scan: Scan): boolean {
  return (
    scan.state === 'read' &&
    scan.groups.length === 0 &&
    scan.marks.length === 0 &&
    scan.numbers.length === 0
  )
}
