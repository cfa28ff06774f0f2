/**
 * Word operations over a block: each kernel reads its inputs and writes its outputs, element by element, and may write
 * over what it reads. `planes` and `offsets` hold outputs first, then inputs.
 */
export type Kernel = (
  planes: readonly Uint32Array[],
  offsets: readonly number[],
  words: number,
) => void

type Plane = Uint32Array
const two = (
  planes: readonly Plane[],
  offsets: readonly number[],
): [Plane, Plane, Plane, number, number, number] => [
  planes[0] as Plane,
  planes[1] as Plane,
  planes[2] as Plane,
  offsets[0] as number,
  offsets[1] as number,
  offsets[2] as number,
]

export const copy: Kernel = ([out, a], [o, x], words) => {
  const from = a as Plane
  const to = out as Plane
  for (let i = 0; i < words; i += 1) to[(o as number) + i] = from[(x as number) + i] as number
}

export const not: Kernel = ([out, a], [o, x], words) => {
  const from = a as Plane
  const to = out as Plane
  for (let i = 0; i < words; i += 1) to[(o as number) + i] = ~(from[(x as number) + i] as number)
}

export const and2: Kernel = (planes, offsets, words) => {
  const [out, a, b, o, x, y] = two(planes, offsets)
  for (let i = 0; i < words; i += 1) out[o + i] = (a[x + i] as number) & (b[y + i] as number)
}
export const or2: Kernel = (planes, offsets, words) => {
  const [out, a, b, o, x, y] = two(planes, offsets)
  for (let i = 0; i < words; i += 1) out[o + i] = (a[x + i] as number) | (b[y + i] as number)
}

export const and3: Kernel = (planes, offsets, words) => {
  const [out, a, b, o, x, y] = two(planes, offsets)
  const c = planes[3] as Plane
  const z = offsets[3] as number
  for (let i = 0; i < words; i += 1) {
    out[o + i] = (a[x + i] as number) & (b[y + i] as number) & (c[z + i] as number)
  }
}
export const or3: Kernel = (planes, offsets, words) => {
  const [out, a, b, o, x, y] = two(planes, offsets)
  const c = planes[3] as Plane
  const z = offsets[3] as number
  for (let i = 0; i < words; i += 1) {
    out[o + i] = (a[x + i] as number) | (b[y + i] as number) | (c[z + i] as number)
  }
}

export const and4: Kernel = (planes, offsets, words) => {
  const [out, a, b, o, x, y] = two(planes, offsets)
  const [c, d] = [planes[3] as Plane, planes[4] as Plane]
  const [z, u] = [offsets[3] as number, offsets[4] as number]
  for (let i = 0; i < words; i += 1) {
    const first = (a[x + i] as number) & (b[y + i] as number)
    out[o + i] = first & (c[z + i] as number) & (d[u + i] as number)
  }
}
export const or4: Kernel = (planes, offsets, words) => {
  const [out, a, b, o, x, y] = two(planes, offsets)
  const [c, d] = [planes[3] as Plane, planes[4] as Plane]
  const [z, u] = [offsets[3] as number, offsets[4] as number]
  for (let i = 0; i < words; i += 1) {
    const first = (a[x + i] as number) | (b[y + i] as number)
    out[o + i] = first | (c[z + i] as number) | (d[u + i] as number)
  }
}

/** a and (b or c). */
export const andOr: Kernel = (planes, offsets, words) => {
  const [out, a, b, o, x, y] = two(planes, offsets)
  const c = planes[3] as Plane
  const z = offsets[3] as number
  for (let i = 0; i < words; i += 1) {
    out[o + i] = (a[x + i] as number) & ((b[y + i] as number) | (c[z + i] as number))
  }
}

/** Full adder: three bits of one weight become one of that weight and one of the next. */
export const add3: Kernel = (planes, offsets, words) => {
  const [sum, carry, a, s, c, x] = two(planes, offsets)
  const [b, d] = [planes[3] as Plane, planes[4] as Plane]
  const [y, z] = [offsets[3] as number, offsets[4] as number]
  for (let i = 0; i < words; i += 1) {
    const p = a[x + i] as number
    const q = b[y + i] as number
    const r = d[z + i] as number
    const half = p ^ q
    sum[s + i] = half ^ r
    carry[c + i] = (p & q) | (half & r)
  }
}
/** Half adder. */
export const add2: Kernel = (planes, offsets, words) => {
  const [sum, carry, a, s, c, x] = two(planes, offsets)
  const b = planes[3] as Plane
  const y = offsets[3] as number
  for (let i = 0; i < words; i += 1) {
    const p = a[x + i] as number
    const q = b[y + i] as number
    sum[s + i] = p ^ q
    carry[c + i] = p & q
  }
}
/** Two bits and a constant one. */
export const add2and1: Kernel = (planes, offsets, words) => {
  const [sum, carry, a, s, c, x] = two(planes, offsets)
  const b = planes[3] as Plane
  const y = offsets[3] as number
  for (let i = 0; i < words; i += 1) {
    const p = a[x + i] as number
    const q = b[y + i] as number
    sum[s + i] = ~(p ^ q)
    carry[c + i] = p | q
  }
}
