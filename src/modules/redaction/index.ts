export { bindRedaction } from './routes.ts'
export { REDACTED_WORDS } from './sealed.ts'
export { redactDocument } from './service.ts'
