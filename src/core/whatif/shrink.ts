/** A part of the set that still passes, of which nothing can be spared: long stretches are left out first. */
export const shrink = (
  set: readonly number[],
  passes: (set: readonly number[]) => boolean,
): number[] => {
  let kept = [...set]
  let size = Math.ceil(kept.length / 2)
  while (size >= 1) {
    for (let at = 0; at < kept.length;) {
      const rest = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (passes(rest)) kept = rest
      else at += size
    }
    size = size === 1 ? 0 : Math.ceil(size / 2)
  }
  return kept
}
