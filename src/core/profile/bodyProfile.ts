import { z } from 'zod'
import { body } from '../assessment/case.js'
import type { Issue } from '../errors.js'
import { contrastOnWhite, leastContrast } from './contrast.js'

/** What the body says about itself once, for the head and foot of every letter. */

const line = z.string().trim().min(1).max(200)

const coatOfArms = z.strictObject({
  mediaType: z.enum(['image/png', 'image/svg+xml']),
  /** Base64; checked when it was taken in, see checkPicture. */
  data: z.base64().max(700_000),
  /** What the picture shows, for who cannot see it. */
  alt: line,
})
export type CoatOfArms = z.infer<typeof coatOfArms>

const texts = {
  name: body.shape.name,
  /** Office that answers, under the name of the body. */
  office: line.optional(),
  address: z.array(line).max(4).default([]),
  person: line.optional(),
  phone: line.optional(),
  mail: z.email().max(200).optional(),
  web: z
    .url({ protocol: /^https?$/u })
    .max(200)
    .optional(),
  /** Place of the line "Ort, Datum". */
  place: line.optional(),
  /** "i. A.", "In Vertretung" … */
  onBehalf: line.optional(),
  /** Name and office under the signature. */
  signer: line.optional(),
  /** Colour of the name in the letterhead; readable on white, see profileIssues. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/u)
    .optional(),
}

/** As it travels with a document: complete, the picture inside. */
export const profileDetails = z.strictObject({ ...texts, coat: coatOfArms.optional() })
export type ProfileDetails = z.infer<typeof profileDetails>

/** As a body writes it down; the picture is a file beside it. */
export const profileFile = z.strictObject({
  schema: z.literal('urn:ratsam:profile:1'),
  ...texts,
  coat: z.strictObject({ file: line, alt: line }).optional(),
})
export type ProfileFile = z.infer<typeof profileFile>

/** What fits the shape and still cannot be used: a colour that hardly shows on paper. */
export const profileIssues = ({ colour }: Pick<ProfileFile, 'colour'>): readonly Issue[] => {
  if (colour === undefined) return []
  const contrast = Math.floor(contrastOnWhite(colour) * 10) / 10
  return contrast >= leastContrast
    ? []
    : [
        {
          path: 'colour',
          code: 'issue.profile.contrast',
          params: { colour, contrast, least: leastContrast },
        },
      ]
}
