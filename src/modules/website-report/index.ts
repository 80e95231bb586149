export { printReport as printWebsiteReport } from './queries/print.ts'
export { bindWebsiteReport } from './routes.ts'
export {
  saveReport as saveWebsiteReport,
  submitReport as submitWebsiteReport,
} from './service/prepare.ts'
