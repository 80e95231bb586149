import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Prometheus metrics of one process. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Counter({
      name: 'weiming_http_requests_total',
      help: 'HTTP requests by route and status',
      labelNames: ['route', 'status'] as const,
      registers: [registry],
    }),
    duration: new Histogram({
      name: 'weiming_http_request_seconds',
      help: 'Seconds from request to answer',
      labelNames: ['route'] as const,
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers: [registry],
    }),
    pageCache: new Counter({
      name: 'weiming_page_cache_total',
      help: 'Portal pages answered from the cache (hit) or rendered (miss)',
      labelNames: ['outcome'] as const,
      registers: [registry],
    }),
    overdueSchedules: new Gauge({
      name: 'weiming_overdue_schedules',
      help: 'Scheduled publications that are past their time by more than two minutes, or failed',
      registers: [registry],
    }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
