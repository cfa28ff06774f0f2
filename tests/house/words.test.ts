import { describe, expect, it } from 'vitest'
import { projectFiles, read } from './projectFiles.js'

/** Written so that no pattern finds itself. */
const foreign: [what: string, pattern: RegExp][] = [
  ['a path of one machine', /(^|[\s'"`(=])\/(wor[k]|hom[e]|roo[t]|User[s])\/\w/mu],
  ['a temporary path', /(^|[\s'"`(=])\/tm[p]\/\w/mu],
  ['a number in a tracker', /\bissu[e]s?( #?|-)\d/iu],
  ['an entry of a tracker', /\bticke[t]s?\b/iu],
  ['a note to oneself', /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/u],
  ['a tool that helped to write', /\b(Claud[e]|Anthropi[c]|ChatGP[T]|Copilo[t]|LL[M])\b/u],
  ['whoever helped to write', /\b(sub-?agen[t]|helper sessio[n])s?\b/iu],
  ['a merge that was left half done', /^(<{7}|>{7}) /mu],
]
const files = projectFiles().filter(
  (file) => !/(package-lock\.json|\.(png|woff2?|ico))$/u.test(file),
)

describe('the repository speaks of itself alone', () => {
  it.each(foreign)('no file contains %s', (_what, pattern) => {
    const found = files.flatMap((file) => {
      const hit = pattern.exec(read(file))
      return hit ? [`${file}: ${hit[0].trim()}`] : []
    })
    expect(found).toEqual([])
  })
})
