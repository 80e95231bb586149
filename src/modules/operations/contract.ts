import { bytes, endpoint } from '../../kernel/endpoint.ts'

export const operationsContract = {
  takeBackup: endpoint({
    method: 'POST',
    path: '/api/v1/backup',
    summary: 'One file with everything in it but sessions and tokens: a gzipped tar, streamed',
    access: { roles: ['platform-administrator'] },
    output: bytes,
  }),
}
