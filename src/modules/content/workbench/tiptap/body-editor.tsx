import { useQuery } from '@tanstack/react-query'
import { EditorContent, useEditor } from '@tiptap/react'
import { Alert, Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { LocalDate } from '../../../../kernel/days.ts'
import { type Answer, call } from '../../../../workbench/call.ts'
import { useLocale, useSay } from '../../../../workbench/session.tsx'
import { fieldId } from '../../../../workbench/ui/form.tsx'
import { checksContract } from '../../../checks/contract.ts'
import type { Finding } from '../../../checks/engine/finding.ts'
import { reviewContract } from '../../../review/contract.ts'
import { useIgnores } from '../../../review/workbench/ignored.tsx'
import { contentContract } from '../../contract.ts'
import type { Body } from '../../rules/document.ts'
import { bodyWords } from '../editor-strings.ts'
import { IMAGE_TYPES } from '../upload.ts'
import { bodyOf, editorContent } from './body.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { type DialogName, EditorDialog } from './dialogs.tsx'
import { extensions } from './extensions.ts'
import { linkFinding, liveChecks, type PlacedFinding } from './live-checks.ts'
import { Toolbar } from './toolbar.tsx'

type Converted = Answer<typeof contentContract.convertHtml>

/** From this many characters on, or from Word, pasted HTML is tidied by the server, which tells what it dropped. */
const LARGE_PASTE = 4000

/**
 * The body of a publication. `body` is what it starts from; to replace it later, give another `key`.
 */
export function BodyEditor(props: {
  body: Body
  publicationId: string
  organizationId: string
  /** The day of the document, of which titles are asked. */
  formedOn: LocalDate | null
  disabled: boolean
  invalid: boolean
  onChange: (body: Body) => void
  /** Saves what is typed, so that the server knows of it. */
  save: () => Promise<unknown>
}) {
  const say = useSay(bodyWords)
  const [dialog, setDialog] = useState<DialogName | null>(null)
  /** A picture from the clipboard or dropped: it waits in the dialog for its words. */
  const [picture, setPicture] = useState<File | null>(null)
  const [converting, setConverting] = useState(false)
  const [converted, setConverted] = useState<Converted | null>(null)
  const onChange = useRef(props.onChange)
  onChange.current = props.onChange
  const paste = useRef((_html: string): boolean => false)
  const [found, setFound] = useState<PlacedFinding[]>([])
  const locale = useLocale()
  const [live] = useState(() =>
    liveChecks(
      locale,
      {
        paragraphs: async (texts) =>
          (await call(checksContract.checkParagraphs, { body: { texts } })).findings,
        links: (hrefs) => deadLinks(props.publicationId, hrefs),
      },
      setFound,
    ),
  )
  const [checked] = useState(() => [...extensions, live.extension])
  const { organizationId, formedOn } = props
  const setup = useQuery({
    queryKey: ['check-setup', organizationId],
    queryFn: () => call(checksContract.readCheckSetup, { params: { organizationId } }),
    staleTime: 5 * 60_000,
  }).data
  useEffect(() => {
    if (setup) live.setUp({ ...setup, on: formedOn })
  }, [live, setup, formedOn])
  const ignored = useIgnores(props.publicationId).data
  useEffect(() => live.ignore(ignored?.items ?? []), [live, ignored])
  const editor = useEditor({
    extensions: checked,
    content: editorContent(props.body),
    editable: !props.disabled,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: current }) => onChange.current(bodyOf(current.getJSON())),
    editorProps: {
      attributes: {
        id: fieldId('body'),
        class: 'prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say('body'),
      },
      handlePaste: (_view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? ''
        // Word puts a picture of the text beside the text.
        return html === '' ? takePicture(event.clipboardData) : paste.current(html)
      },
      handleDrop: (_view, event, _slice, moved) => !moved && takePicture(event.dataTransfer),
    },
  })

  useEffect(() => {
    editor?.setEditable(!props.disabled, false)
  }, [editor, props.disabled])

  paste.current = (html) => {
    const large = html.length > LARGE_PASTE || /mso-|<o:p|urn:schemas-microsoft/.test(html)
    // What was copied here keeps its form.
    if (!editor || !large || html.includes('data-pm-slice')) return false
    setConverting(true)
    setConverted(null)
    call(contentContract.convertHtml, { body: { html } })
      .then((answer) => {
        editor
          .chain()
          .focus()
          .insertContent(editorContent(answer.body as Body).content ?? [])
          .run()
        if (answer.dropped.length > 0 || answer.attachments.length > 0) setConverted(answer)
      })
      // Unreachable: the editor's own allow-list does, without the account of what fell away.
      .catch(() => editor.chain().focus().insertContent(html).run())
      .finally(() => setConverting(false))
    return true
  }

  function takePicture(given: DataTransfer | null): boolean {
    const file = [...(given?.files ?? [])].find(({ type }) => IMAGE_TYPES.includes(type))
    if (!file) return false
    setPicture(file)
    setDialog('image')
    return true
  }

  if (!editor) return null
  return (
    <div className={props.invalid ? 'body-editor body-editor-invalid' : 'body-editor'}>
      <Toolbar editor={editor} disabled={props.disabled} onDialog={setDialog} />
      {converted && <Dropped converted={converted} onClose={() => setConverted(null)} />}
      <Spin spinning={converting} description={say('converting')}>
        <EditorContent editor={editor} />
      </Spin>
      <ChecksPanel
        editor={editor}
        found={found}
        publicationId={props.publicationId}
        save={props.save}
      />
      {dialog && (
        <EditorDialog
          name={dialog}
          editor={editor}
          publicationId={props.publicationId}
          organizationId={props.organizationId}
          picture={picture}
          onClose={() => {
            setDialog(null)
            setPicture(null)
          }}
        />
      )}
    </div>
  )
}

/** Of each link what is wrong with where it leads. */
async function deadLinks(publicationId: string, hrefs: string[]): Promise<Finding[][]> {
  const { items } = await call(reviewContract.checkLinkTargets, {
    params: { publicationId },
    body: { hrefs },
  })
  return items.map((item, n) => (item ? [linkFinding(hrefs[n]!, item)] : []))
}

function Dropped({ converted, onClose }: { converted: Converted; onClose: () => void }) {
  const say = useSay(bodyWords)
  return (
    <Alert
      className="dropped"
      type="warning"
      showIcon
      closable={{ onClose }}
      title={say('dropped')}
      description={
        <>
          <ul>
            {converted.dropped.map((item) => (
              <li key={`${item.code} ${item.message}`}>
                {say('droppedItem', { message: item.message, count: item.count })}
              </li>
            ))}
          </ul>
          {converted.attachments.length > 0 &&
            say('pastedFiles', {
              names: converted.attachments.map(({ name }) => name).join(' · '),
            })}
        </>
      }
    />
  )
}
