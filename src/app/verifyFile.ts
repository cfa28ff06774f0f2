import type { WriteReportFile } from '../core/document/reportFile.js'
import { openEvidence } from '../core/verification/openEvidence.js'
import {
  verifyEvidence,
  type Sealed,
  type Verification,
} from '../core/verification/verifyEvidence.js'

export type VerifyFileParts = {
  /** Undefined: not a file this program writes evidence into. */
  readonly readSealed: (bytes: Uint8Array) => Sealed | undefined
  readonly write: WriteReportFile
  /** Version of this program: only its own documents can be set again to the byte. */
  readonly program: string
}

/**
 * Verifies a document from nothing but itself: parts against their sums, the result computed again, and, if this
 * version wrote it, the whole file set again and compared. `undefined` for a file that is no document of ours.
 */
export const createVerifyFile =
  ({ readSealed, write, program }: VerifyFileParts) =>
  async (bytes: Uint8Array): Promise<Verification | undefined> => {
    const sealed = readSealed(bytes)
    if (sealed === undefined) return undefined
    const verification = verifyEvidence(sealed)
    const { verdict, checks } = verification
    if (verdict !== 'confirmed' && verdict !== 'partial') return verification
    const opened = openEvidence(sealed)
    const { format } = sealed
    if (opened === undefined || opened.program !== program || format === undefined) {
      return { ...verification, checks: [...checks, { check: 'text', state: 'not-done' }] }
    }
    const again = await write({ ...opened, format })
    return isSame(again.bytes, bytes)
      ? { ...verification, checks: [...checks, { check: 'text', state: 'ok' }] }
      : {
          ...verification,
          verdict: 'deviates',
          checks: [...checks, { check: 'text', state: 'failed' }],
        }
  }

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
