import {
  FileExcelOutlined,
  FileOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  FileWordOutlined,
  PlayCircleOutlined,
} from '@ant-design/icons'
import type { Answer } from '../../../workbench/call.ts'
import { smallHref } from '../../content/workbench/file-href.ts'
import type { mediaContract } from '../contract.ts'

export type Medium = Answer<typeof mediaContract.listMedia>['items'][number]

/** A picture small, anything else by the sign of its sort. The name stands beside it. */
export function Thumbnail({ file }: { file: Pick<Medium, 'id' | 'kind' | 'mime'> }) {
  if (file.kind === 'picture')
    return <img className="thumbnail" src={smallHref(file.id)} alt="" loading="lazy" />
  return <span className="thumbnail thumbnail-sign">{signOf(file)}</span>
}

function signOf({ kind, mime }: Pick<Medium, 'kind' | 'mime'>) {
  if (kind === 'recording') return <PlayCircleOutlined aria-hidden />
  if (mime === 'application/pdf') return <FilePdfOutlined aria-hidden />
  if (/spreadsheet|excel|csv/.test(mime)) return <FileExcelOutlined aria-hidden />
  if (/word/.test(mime)) return <FileWordOutlined aria-hidden />
  if (mime.startsWith('text/')) return <FileTextOutlined aria-hidden />
  return <FileOutlined aria-hidden />
}
