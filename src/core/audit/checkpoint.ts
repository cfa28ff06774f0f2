import { z } from 'zod'
import { canonicalJson } from '../evaluation/canonical.js'

/**
 * The head of the log at one moment, signed with Ed25519. Kept outside the server it proves that nothing before it was
 * computed anew; without it nobody could tell.
 */
export const checkpoint = z.strictObject({
  schema: z.literal('urn:ratsam:checkpoint:1'),
  seq: z.int().min(1),
  head: z.string().regex(/^[0-9a-f]{64}$/u),
  at: z.iso.datetime(),
  /** Raw public key, 32 bytes. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/u),
  signature: z.string().regex(/^[0-9a-f]{128}$/u),
})
export type Checkpoint = z.infer<typeof checkpoint>

/** What is signed: a prefix and the RFC 8785 JSON of the checkpoint without its signature. */
export const checkpointText = (unsigned: Omit<Checkpoint, 'signature'>): string =>
  `ratsam-checkpoint-v1\n${canonicalJson(unsigned)}`

/** Ed25519 outside the core; `verify` answers false for whatever is not a signature. */
export type VerifySignature = (text: string, signature: string, publicKey: string) => boolean
export type Signer = {
  readonly publicKey: string
  readonly sign: (text: string) => string
}

export const signCheckpoint = (
  { publicKey, sign }: Signer,
  head: { readonly seq: number; readonly hash: string },
  at: string,
): Checkpoint => {
  const unsigned = {
    schema: 'urn:ratsam:checkpoint:1' as const,
    seq: head.seq,
    head: head.hash,
    at,
    publicKey,
  }
  return { ...unsigned, signature: sign(checkpointText(unsigned)) }
}
