import {
  AlignCenterOutlined,
  AlignLeftOutlined,
  AlignRightOutlined,
  BoldOutlined,
  ClearOutlined,
  FieldNumberOutlined,
  ItalicOutlined,
  LineOutlined,
  LinkOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  StrikethroughOutlined,
  TableOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { type Editor, useEditorState } from '@tiptap/react'
import { Button, Dropdown, Select, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { Say } from '../../../../kernel/strings.ts'
import { useSay } from '../../../../workbench/session.tsx'
import { toolbarWords } from '../editor-strings.ts'
import type { DialogName } from './dialogs.tsx'

type Words = Say<typeof toolbarWords>

/** What can be done to the text, each with its name. */
export function Toolbar(props: {
  editor: Editor
  disabled: boolean
  onDialog: (name: DialogName) => void
}) {
  const { editor, disabled, onDialog } = props
  const say = useSay(toolbarWords)
  const active = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) })
  const button = (
    name: keyof typeof toolbarWords,
    icon: ReactNode,
    act: () => void,
    pressed?: boolean,
  ) => (
    <Tooltip title={say(name)} key={name} mouseEnterDelay={0.6}>
      <Button
        type={pressed ? 'primary' : 'text'}
        ghost={pressed ?? false}
        size="small"
        icon={icon}
        aria-label={say(name)}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        disabled={disabled}
        // Keeps the selection in the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={act}
      />
    </Tooltip>
  )
  const run = () => editor.chain().focus()
  return (
    <div className="toolbar" role="toolbar" aria-label={say('toolbar')}>
      {button('undo', <UndoOutlined aria-hidden />, () => run().undo().run())}
      {button('redo', <RedoOutlined aria-hidden />, () => run().redo().run())}
      <Select
        size="small"
        className="toolbar-block"
        style={{ width: 108 }}
        aria-label={say('block')}
        disabled={disabled}
        value={active.block}
        onChange={(value) => setBlock(editor, value)}
        options={(['paragraph', 'heading2', 'heading3', 'heading4', 'quote'] as const).map(
          (value) => ({ value, label: say(value) }),
        )}
        popupMatchSelectWidth={false}
      />
      {button('bold', <BoldOutlined aria-hidden />, () => run().toggleBold().run(), active.bold)}
      {button(
        'italic',
        <ItalicOutlined aria-hidden />,
        () => run().toggleItalic().run(),
        active.italic,
      )}
      {button(
        'underline',
        <UnderlineOutlined aria-hidden />,
        () => run().toggleUnderline().run(),
        active.underline,
      )}
      {button(
        'strike',
        <StrikethroughOutlined aria-hidden />,
        () => run().toggleStrike().run(),
        active.strike,
      )}
      {button(
        'superscript',
        <span aria-hidden className="sign-superscript" />,
        () => run().toggleMark('superscript').run(),
        active.superscript,
      )}
      {button(
        'subscript',
        <span aria-hidden className="sign-subscript" />,
        () => run().toggleMark('subscript').run(),
        active.subscript,
      )}
      {button(
        'left',
        <AlignLeftOutlined aria-hidden />,
        () => align(editor, 'left'),
        active.align === 'left',
      )}
      {button(
        'center',
        <AlignCenterOutlined aria-hidden />,
        () => align(editor, 'center'),
        active.align === 'center',
      )}
      {button(
        'right',
        <AlignRightOutlined aria-hidden />,
        () => align(editor, 'right'),
        active.align === 'right',
      )}
      {button(
        'bullets',
        <UnorderedListOutlined aria-hidden />,
        () => run().toggleBulletList().run(),
        active.bullets,
      )}
      {button(
        'numbers',
        <OrderedListOutlined aria-hidden />,
        () => run().toggleOrderedList().run(),
        active.numbers,
      )}
      <TableMenu
        editor={editor}
        disabled={disabled}
        inTable={active.inTable}
        say={say}
        onCaption={() => onDialog('tableCaption')}
      />
      {button('image', <PictureOutlined aria-hidden />, () => onDialog('image'), active.image)}
      {button('link', <LinkOutlined aria-hidden />, () => onDialog('link'), active.link)}
      {button(
        'footnote',
        <FieldNumberOutlined aria-hidden />,
        () => onDialog('footnote'),
        active.footnote,
      )}
      {button('rule', <LineOutlined aria-hidden />, () => run().setHorizontalRule().run())}
      {button('clear', <ClearOutlined aria-hidden />, () =>
        run().unsetAllMarks().clearNodes().run(),
      )}
    </div>
  )
}

function TableMenu(props: {
  editor: Editor
  disabled: boolean
  inTable: boolean
  say: Words
  onCaption: () => void
}) {
  const { editor, say, inTable } = props
  const run = () => editor.chain().focus()
  const items = inTable
    ? [
        { key: 'rowAfter', onClick: () => run().addRowAfter().run() },
        { key: 'rowBefore', onClick: () => run().addRowBefore().run() },
        { key: 'columnAfter', onClick: () => run().addColumnAfter().run() },
        { key: 'columnBefore', onClick: () => run().addColumnBefore().run() },
        { key: 'mergeOrSplit', onClick: () => run().mergeOrSplit().run() },
        { key: 'headerRow', onClick: () => run().toggleHeaderRow().run() },
        { key: 'tableCaption', onClick: props.onCaption },
        { key: 'deleteRow', onClick: () => run().deleteRow().run() },
        { key: 'deleteColumn', onClick: () => run().deleteColumn().run() },
        { key: 'deleteTable', danger: true, onClick: () => run().deleteTable().run() },
      ]
    : [
        {
          key: 'insertTable',
          onClick: () => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
        },
      ]
  return (
    <Dropdown
      trigger={['click']}
      disabled={props.disabled}
      menu={{
        items: items.map((item) => ({
          ...item,
          label: say(item.key as keyof typeof toolbarWords),
        })),
      }}
    >
      <Button
        size="small"
        type={inTable ? 'primary' : 'text'}
        ghost={inTable}
        icon={<TableOutlined aria-hidden />}
        aria-label={say('table')}
        title={say('table')}
      />
    </Dropdown>
  )
}

const BLOCKS = { heading2: 2, heading3: 3, heading4: 4 } as const

function setBlock(editor: Editor, block: string): void {
  const run = editor.chain().focus()
  if (block === 'quote') run.toggleBlockquote().run()
  else if (block in BLOCKS) run.setHeading({ level: BLOCKS[block as keyof typeof BLOCKS] }).run()
  else run.clearNodes().run()
}

function align(editor: Editor, wanted: string): void {
  const type = editor.isActive('heading') ? 'heading' : 'paragraph'
  const now = editor.getAttributes(type)['align']
  editor
    .chain()
    .focus()
    .updateAttributes(type, { align: now === wanted ? null : wanted })
    .run()
}

function stateOf(editor: Editor) {
  const level = [2, 3, 4].find((each) => editor.isActive('heading', { level: each }))
  return {
    block: level ? `heading${level}` : editor.isActive('blockquote') ? 'quote' : 'paragraph',
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    strike: editor.isActive('strike'),
    superscript: editor.isActive('superscript'),
    subscript: editor.isActive('subscript'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    inTable: editor.isActive('table'),
    image: editor.isActive('image'),
    link: editor.isActive('link'),
    footnote: editor.isActive('footnote'),
    align: (editor.getAttributes(editor.isActive('heading') ? 'heading' : 'paragraph')['align'] ??
      null) as string | null,
  }
}
