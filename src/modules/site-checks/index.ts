export { siteCheckJobs } from './jobs.ts'
export { similarPublished } from './queries/similar.ts'
export { bindSiteChecks } from './routes.ts'
export {
  assignSiteFinding as assignFinding,
  judgeSiteFinding as judgeFinding,
} from './service/judge.ts'
export { learnWhatIsDue } from './service/learn.ts'
export { beginByItself } from './service/runs.ts'
export { workOff } from './service/work-off.ts'
