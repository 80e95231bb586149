/** Pictures of a document are named by this and their number. */
export const IMAGE_ADDRESS = 'https://image.invalid/'

/** Styles of Word and WPS in both languages, and those of official-document templates, as elements. */
export const STYLE_MAP: readonly string[] = [
  ...['heading 1', '标题 1', '一级标题', '公文一级标题'].map(
    (name) => `p[style-name='${name}'] => h2:fresh`,
  ),
  ...['heading 2', '标题 2', '二级标题', '公文二级标题', 'Subtitle', '副标题'].map(
    (name) => `p[style-name='${name}'] => h3:fresh`,
  ),
  ...['heading 3', 'heading 4', 'heading 5', '标题 3', '标题 4', '三级标题', '公文三级标题'].map(
    (name) => `p[style-name='${name}'] => h4:fresh`,
  ),
  'u => u',
  'strike => s',
]

export const TITLE_STYLES: readonly string[] = [
  'title',
  '标题',
  '公文标题',
  '主标题',
  '大标题',
  '文件标题',
]
