export const COLUMN_KINDS = ['list', 'page', 'library', 'disclosure', 'topic', 'link'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]
