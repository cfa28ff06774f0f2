import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPlaces, regionOf, type JsonPlace } from '../../../src/core/rulebook/jsonPlaces.js'
import { placeOfPath } from '../../../src/core/rulebook/placeOfPath.js'

const text = `{
  "rules": [
    { "id": "a.b", "conditions": { "all": [{ "fact": "x", "value": "ä😀" }, { "fact": "y" }] } },
    { "id": "a.b-c", "answers": { "plan.comments": "open", "plan": { "comments": 1 } } }
  ]
}`
const at = (path: string): string => {
  const { start, end } = placeOfPath(path, jsonPlaces(text))
  return text.slice(start, end)
}

describe('places in a JSON text', () => {
  it.each([
    ['f.json › a.b › conditions.all[0].value', '"value": "ä😀"'],
    ['f.json › a.b › conditions.all[1]', '{ "fact": "y" }'],
    ['f.json › a.b-c › answers.plan.comments', '"plan.comments": "open"'],
    ['f.json › rules[0].id', '"id": "a.b"'],
    ['f.json › rules.a.b.id', '"id": "a.b"'],
    // What is missing is pointed at by what surrounds it.
    ['f.json › a.b › conditions.all[1].value', '{ "fact": "y" }'],
    ['f.json › nowhere', text],
    ['f.json', text],
  ])('%s', (path, words) => {
    expect(at(path)).toBe(words)
  })

  it('counts lines and columns from one', () => {
    const place = placeOfPath('f.json › a.b › conditions.all[0].value', jsonPlaces(text))
    const region = regionOf(text, place)
    expect(region).toEqual({ startLine: 3, startColumn: 59, endLine: 3, endColumn: 73 })
  })

  it('the text of every place is the value that JSON.parse finds there', () => {
    const holds = (json: string, place: JsonPlace, value: unknown): void => {
      const own = json.slice(place.start, place.end)
      const read = (s: string): unknown => JSON.parse(s) as unknown
      const inElement = () => read(own)
      const inProperty = () => Object.values(read(`{${own}}`) as object)[0] as unknown
      const found = (() => {
        try {
          return inElement()
        } catch {
          return inProperty()
        }
      })()
      expect(found).toEqual(value)
      if (typeof value === 'object' && value !== null) {
        expect([...place.kids.keys()].sort()).toEqual(Object.keys(value).sort())
        for (const [key, kid] of place.kids) {
          holds(json, kid, (value as Record<string, unknown>)[key])
        }
      }
    }
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
        const json = JSON.stringify(value, null, indent)
        fc.pre(!json.includes('__proto__'))
        holds(json, jsonPlaces(json), JSON.parse(json))
      }),
      { numRuns: 200 },
    )
  })
})
