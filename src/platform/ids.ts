import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** A new id: UUIDv7, so that ids sort by creation. */
export function newId(): string {
  return v7()
}

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** 256 random bits, URL-safe: session and API tokens. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}
