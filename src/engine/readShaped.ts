import type { z } from 'zod'
import type { Issue } from '../core/errors.js'
import { shapeIssues } from '../core/rulebook/shapeIssues.js'
import { readJsonFile } from './readJsonFile.js'

export type ShapedFile<T> = {
  /** As parsed; undefined if the file is missing or no JSON. */
  readonly raw: unknown
  /** Undefined if `issues` says why. */
  readonly value: T | undefined
  readonly issues: readonly Issue[]
}

/** Reads a JSON file and checks its shape; all findings at once. */
export const readShaped = async <T>(
  path: string,
  name: string,
  shape: z.ZodType<T>,
): Promise<ShapedFile<T>> => {
  const json = await readJsonFile(path, name)
  if (!json.ok) return { raw: undefined, value: undefined, issues: json.issues }
  const parsed = shape.safeParse(json.value)
  if (parsed.success) return { raw: json.value, value: parsed.data, issues: [] }
  const issues = shapeIssues(parsed.error.issues, json.value, name)
  return { raw: json.value, value: undefined, issues }
}
