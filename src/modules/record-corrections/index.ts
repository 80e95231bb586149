export { bindRecordCorrections } from './routes.ts'
export { applyForCorrection, followCorrection } from './service.ts'
