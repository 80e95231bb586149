import type { Editor } from '@tiptap/react'
import { Button, Form, Input, Segmented, Upload } from 'antd'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useSay } from '../../../../workbench/session.tsx'
import { common } from '../../../../workbench/strings.ts'
import { Field, useIssues } from '../../../../workbench/ui/form.tsx'
import { useNotify } from '../../../../workbench/ui/notify.tsx'
import { Modal } from '../../../../workbench/ui/overlay.tsx'
import { LibraryPicker } from '../../../media/workbench/library-picker.tsx'
import { strings as mediaWords } from '../../../media/workbench/strings.ts'
import { linkHref } from '../../rules/body/html-links.ts'
import { bodyWords } from '../editor-strings.ts'
import { fileHref } from '../file-href.ts'
import { usePictureUpload } from '../picture-upload.ts'
import { type Picked, PublicationPicker } from '../publication-picker.tsx'
import { IMAGE_TYPES } from '../upload.ts'

export type DialogName = 'link' | 'image' | 'footnote' | 'tableCaption'
type DialogProps = {
  editor: Editor
  onClose: () => void
  publicationId: string
  organizationId: string
  /** A picture that was pasted or dropped. */
  picture: File | null
}

/** The dialog that a toolbar button opens; each starts from what is selected. */
export function EditorDialog(props: DialogProps & { name: DialogName }) {
  if (props.name === 'link') return <LinkDialog {...props} />
  if (props.name === 'image') return <ImageDialog {...props} />
  if (props.name === 'tableCaption') return <TableCaptionDialog {...props} />
  return <FootnoteDialog {...props} />
}

function Dialog(props: {
  title: string
  onClose: () => void
  onOk: () => void
  pending?: boolean
  extra?: ReactNode
  children: ReactNode
}) {
  const say = useSay(bodyWords)
  return (
    <Modal
      open
      title={props.title}
      okText={say('insert')}
      confirmLoading={props.pending ?? false}
      onOk={props.onOk}
      onCancel={props.onClose}
      footer={(buttons) => (
        <>
          {props.extra}
          {buttons}
        </>
      )}
    >
      <Form component={false} layout="vertical">
        {props.children}
      </Form>
    </Modal>
  )
}

const PUBLICATION = 'publication:'

function LinkDialog({ editor, onClose, publicationId }: DialogProps) {
  const say = useSay(bodyWords)
  const issues = useIssues()
  const [old] = useState(() => String(editor.getAttributes('link')['href'] ?? ''))
  const [target, setTarget] = useState<'address' | 'publication'>(
    old.startsWith(PUBLICATION) ? 'publication' : 'address',
  )
  const [address, setAddress] = useState(old.startsWith(PUBLICATION) ? '' : old)
  const [picked, setPicked] = useState<Picked | null>(() =>
    old.startsWith(PUBLICATION) ? { id: old.slice(PUBLICATION.length), title: old } : null,
  )
  const [words, setWords] = useState('')
  const bare = editor.state.selection.empty && old === ''

  function insert(): void {
    const typed = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address.trim())
      ? `https://${address.trim()}`
      : address
    const href = target === 'publication' ? picked && `${PUBLICATION}${picked.id}` : linkHref(typed)
    if (!href) {
      issues.set([{ field: 'link', message: say('linkBad') }])
      return
    }
    const chain = editor.chain().focus()
    if (bare) {
      const text = words.trim() || picked?.title || href
      chain
        .insertContent([{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }])
        .run()
    } else chain.extendMarkRange('link').setLink({ href }).run()
    onClose()
  }

  return (
    <Dialog
      title={say('linkTitle')}
      onClose={onClose}
      onOk={insert}
      extra={
        old !== '' && (
          <Button
            type="link"
            className="dialog-extra"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              onClose()
            }}
          >
            {say('linkRemove')}
          </Button>
        )
      }
    >
      <Form.Item>
        <Segmented
          value={target}
          onChange={setTarget}
          options={[
            { value: 'address' as const, label: say('linkToAddress') },
            { value: 'publication' as const, label: say('linkToPublication') },
          ]}
        />
      </Form.Item>
      {target === 'address' ? (
        <Field
          name="link"
          label={say('linkAddress')}
          extra={say('linkAddressHint')}
          issues={issues}
        >
          <Input autoFocus value={address} onChange={(event) => setAddress(event.target.value)} />
        </Field>
      ) : (
        <Field
          name="link"
          label={say('linkPublication')}
          extra={say('linkPublicationHint')}
          issues={issues}
        >
          <PublicationPicker value={picked} onChange={setPicked} except={publicationId} />
        </Field>
      )}
      {bare && (
        <Field name="linkText" label={say('linkText')}>
          <Input value={words} onChange={(event) => setWords(event.target.value)} />
        </Field>
      )}
    </Dialog>
  )
}

function ImageDialog({ editor, onClose, picture, organizationId }: DialogProps) {
  const say = useSay(bodyWords)
  const sayMedia = useSay(mediaWords)
  const issues = useIssues()
  const uploadPicture = usePictureUpload()
  const notify = useNotify()
  const selected = editor.isActive('image') && !picture ? editor.getAttributes('image') : null
  const [old] = useState(selected)
  const [fileId, setFileId] = useState<string | null>((old?.['fileId'] as string | null) ?? null)
  const [alt, setAlt] = useState(String(old?.['alt'] ?? ''))
  const [caption, setCaption] = useState(String(old?.['title'] ?? ''))
  const [pending, setPending] = useState(false)
  const [picking, setPicking] = useState(false)
  const remote = old !== null && !old['fileId']
  const given = useRef(picture)

  const { set: setIssues } = issues
  const listed = useRef(issues.list)
  listed.current = issues.list
  const settled = useCallback(
    (name: string) => setIssues(listed.current.filter(({ field }) => field !== name)),
    [setIssues],
  )

  const store = useCallback(
    async (file: File): Promise<void> => {
      setPending(true)
      try {
        setFileId((await uploadPicture(file, organizationId)).id)
        settled('image')
      } catch (error) {
        notify.error(error)
      } finally {
        setPending(false)
      }
    },
    [uploadPicture, notify, organizationId, settled],
  )

  useEffect(() => {
    if (given.current) void store(given.current)
    given.current = null
  }, [store])

  function insert(): void {
    const found = [
      ...(fileId || remote ? [] : [{ field: 'image', message: say('imageMissing') }]),
      ...(alt.trim() ? [] : [{ field: 'alt', message: say('altMissing') }]),
    ]
    issues.set(found)
    if (found.length > 0) return
    const chain = editor.chain().focus()
    const attrs = { fileId, alt: alt.trim(), title: caption.trim() || null }
    if (old) chain.updateAttributes('image', attrs).run()
    else chain.insertContent({ type: 'image', attrs: { ...attrs, src: '' } }).run()
    onClose()
  }

  return (
    <Dialog
      title={old ? say('imageEdit') : say('imageTitle')}
      onClose={onClose}
      onOk={insert}
      pending={pending}
    >
      {!remote && (
        <Form.Item
          label={say('imageFile')}
          extra={say('imageFileHint')}
          {...(issues.of('image').length > 0
            ? { validateStatus: 'error' as const, help: say('imageMissing') }
            : {})}
        >
          <Upload.Dragger
            accept={IMAGE_TYPES}
            showUploadList={false}
            customRequest={({ file }) => void store(file as File)}
          >
            {fileId ? (
              <img src={fileHref(fileId)} alt="" className="image-chosen" />
            ) : (
              say('imageFile')
            )}
          </Upload.Dragger>
          <Button type="link" className="image-from-library" onClick={() => setPicking(true)}>
            {sayMedia('fromLibrary')}
          </Button>
        </Form.Item>
      )}
      <Field name="alt" label={say('alt')} extra={say('altHint')} required issues={issues}>
        <Input.TextArea
          autoSize
          maxLength={500}
          value={alt}
          onChange={(event) => setAlt(event.target.value)}
        />
      </Field>
      <Field name="caption" label={say('caption')} extra={say('captionHint')}>
        <Input
          maxLength={500}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
      </Field>
      {picking && (
        <LibraryPicker
          organizationId={organizationId}
          kind="picture"
          onPick={(file) => {
            setFileId(file.id)
            settled('image')
            // What is written already is about this very use.
            if (!alt.trim()) setAlt(file.alt)
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </Dialog>
  )
}

function TableCaptionDialog({ editor, onClose }: DialogProps) {
  const say = useSay(bodyWords)
  const [caption, setCaption] = useState(() =>
    String(editor.getAttributes('table')['caption'] ?? ''),
  )
  return (
    <Dialog
      title={say('tableCaption')}
      onClose={onClose}
      onOk={() => {
        const attrs = { caption: caption.trim() || null }
        editor.chain().focus().updateAttributes('table', attrs).run()
        onClose()
      }}
    >
      <Field name="tableCaption" label={say('tableCaption')} extra={say('tableCaptionHint')}>
        <Input
          autoFocus
          maxLength={500}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
      </Field>
    </Dialog>
  )
}

function FootnoteDialog({ editor, onClose }: DialogProps) {
  const say = useSay(bodyWords)
  const words = useSay(common)
  const issues = useIssues()
  const [old] = useState(() =>
    editor.isActive('footnote') ? String(editor.getAttributes('footnote')['text']) : null,
  )
  const [text, setText] = useState(old ?? '')

  function insert(): void {
    if (!text.trim()) {
      issues.set([{ field: 'footnote', message: say('footnoteMissing') }])
      return
    }
    const chain = editor.chain().focus()
    if (old !== null) chain.updateAttributes('footnote', { text: text.trim() }).run()
    else chain.insertContent({ type: 'footnote', attrs: { text: text.trim() } }).run()
    onClose()
  }

  return (
    <Dialog
      title={say('footnoteTitle')}
      onClose={onClose}
      onOk={insert}
      extra={
        old !== null && (
          <Button
            type="link"
            className="dialog-extra"
            onClick={() => {
              editor.chain().focus().deleteSelection().run()
              onClose()
            }}
          >
            {words('remove')}
          </Button>
        )
      }
    >
      <Field name="footnote" label={say('footnoteText')} required issues={issues}>
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 2 }}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
    </Dialog>
  )
}
