export { commentsBy, type OpenLink, openLinkOf } from './queries.ts'
export { bindPreviews } from './routes.ts'
export { closePreviewLinks, commentAsGuest, openPreview } from './service.ts'
