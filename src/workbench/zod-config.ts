import { config } from 'zod'

// Compiling schemas with `new Function` is what the content security policy forbids.
config({ jitless: true })
