import type { z } from 'zod'
import type { Issue } from '../errors.js'
import { shapeIssues } from '../rulebook/shapeIssues.js'
import { shown } from '../rulebook/where.js'

type ShapeIssue = z.core.$ZodIssue

/** What is wrong with the shape of a case file, each with its full place: `answers.plan.comments.value`. */
export const caseShapeIssues = (issues: readonly ShapeIssue[], raw: unknown): readonly Issue[] =>
  issues.flatMap((issue) => [...issuesOf(issue, raw)])

const issuesOf = (issue: ShapeIssue, raw: unknown): readonly Issue[] => {
  const meant = issue.code === 'invalid_union' ? variantMeant(issue) : undefined
  if (meant !== undefined) return caseShapeIssues(meant, raw)
  const path = issue.path.map(String).join('.')
  const value = valueAt(raw, issue.path)
  if (path.startsWith('answers.') && issue.code === 'invalid_union' && value !== undefined) {
    return [{ path, code: 'issue.case.answerKind', params: { value: shown(value).slice(0, 80) } }]
  }
  return shapeIssues([issue], raw, '').map((found) => ({
    ...found,
    path: found.path === '' ? '/' : found.path,
    // A case is written in one language.
    code: found.code === 'issue.shape.emptyText' ? 'issue.case.tooShort' : found.code,
  }))
}

/**
 * A value or an object with a state: whoever wrote an object meant the latter, so its own findings are told, not that
 * it is no plain value either.
 */
const variantMeant = (
  issue: Extract<ShapeIssue, { code: 'invalid_union' }>,
): readonly ShapeIssue[] | undefined =>
  issue.errors
    .find((errors) => errors.length > 0 && errors.every(isInside))
    ?.map((error) => ({ ...error, path: [...issue.path, ...error.path] }))

const isInside = ({ code, path }: ShapeIssue): boolean =>
  path.length > 0 || code === 'unrecognized_keys'

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    raw,
  )
