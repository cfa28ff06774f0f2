import type { ProfileDetails } from '../core/profile/bodyProfile.js'
import { createReportCase, type ReportCaseParts } from './reportCase.js'
import { createVerifyFile, type VerifyFileParts } from './verifyFile.js'

/** Documents of cases as files, with the letterhead of the body if it keeps a profile, and their verification. */
export const createDocuments = (
  parts: ReportCaseParts & VerifyFileParts,
  profile?: ProfileDetails,
) => {
  const report = createReportCase(parts)
  const withHead: typeof report = (input, choice) => report({ profile, ...input }, choice)
  return { report: withHead, verify: createVerifyFile(parts) }
}
export type Documents = ReturnType<typeof createDocuments>
