import { z } from 'zod'

/** What somebody sent that could not be stored, and where it was to go. */
export const keptFormSchema = z.strictObject({
  action: z.string(),
  fields: z.array(z.strictObject({ name: z.string(), value: z.string() })),
})

export type KeptForm = z.infer<typeof keptFormSchema>
