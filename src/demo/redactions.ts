import { sql } from 'kysely'
import { addDays, dayOf, type Instant } from '../kernel/days.ts'
import { redactDocument } from '../modules/redaction/index.ts'
import { placesOf } from '../modules/redaction/rules/words.ts'
import { addRequestFile } from '../modules/requests/index.ts'
import type { Services } from '../platform/context.ts'
import { newPdf, pdfBytes } from '../platform/pdf.ts'
import { type Act, beijing, personContext } from './acting.ts'
import { type DemoFile, demoFiles } from './redactions.data.ts'
import type { DemoWorld } from './seed-organizations.ts'

const OFFICE = 'xu.li'

/** Files that came to applications, and redacted copies of some of them. */
export function redactionActs(world: DemoWorld, now: Instant): Act[] {
  return demoFiles
    .map((file) => {
      const on = typeof file.on === 'number' ? addDays(dayOf(now), -file.on) : file.on
      return {
        at: beijing(on, '15:20'),
        run: (services: Services) => keep(services, world, file, on),
      }
    })
    .filter(({ at }) => at <= now)
}

async function keep(services: Services, world: DemoWorld, file: DemoFile, on: string) {
  const context = await personContext(services, world, OFFICE)
  const { id: requestId } = await services.db
    .selectFrom('cases')
    .select('id')
    .where(sql<string>`facts->>'wanted'`, '=', file.wanted)
    .executeTakeFirstOrThrow()
  const bytes = file.format === 'pdf' ? await pdfOf(file) : await docxOf(file)
  const { id } = await addRequestFile(
    context,
    requestId,
    {
      name: `${file.title}.${file.format}`,
      title: file.title,
      direction: 'received',
      on,
      withReply: false,
    },
    bytes,
  )
  if (!file.redacted) return
  const marks = file.paragraphs.flatMap((text, paragraph) =>
    file.redacted!.words.flatMap(([words, ground]) =>
      placesOf(text, words).map((place) => ({ paragraph, ...place, ground, only: false })),
    ),
  )
  await redactDocument(context, id, { title: file.redacted.title, marks, withReply: true })
}

async function docxOf({ paragraphs }: DemoFile): Promise<Uint8Array> {
  const { Document, Packer, Paragraph } = await import('docx')
  const document = new Document({
    sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

async function pdfOf({ title, paragraphs }: DemoFile): Promise<Uint8Array> {
  const pdf = await newPdf({ title, language: 'zh-CN' })
  for (const [index, text] of paragraphs.entries()) {
    pdf
      .font(index === 0 ? 'bold' : 'regular')
      .fontSize(index === 0 ? 18 : 14)
      .text(text, { lineGap: 6 })
      .moveDown()
  }
  return new Uint8Array(await pdfBytes(pdf))
}
