const NUMBER = '[0-9０-９一二三四五六七八九十]{1,3}(?:[-－—.．][0-9０-９]{1,3})?'
/** What stands between the number and the words; without it 「图1显示」 opens a sentence. */
const GAP = '(?:[ \\u3000\\t]+|[:：.．、]\\s*)'
/** A line that numbers a figure or a table and names it; a sentence ends otherwise. */
const captionLine = (signs: string) => new RegExp(`^(?:${signs})\\s*${NUMBER}${GAP}[^。；;]{1,80}$`)

export const TABLE_CAPTION = captionLine('附?表|Table')
export const PICTURE_CAPTION = captionLine('附?图|Figure|Fig\\.')
