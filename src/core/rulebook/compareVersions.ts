/** Orders versions such as `1.10.0` and `1.9.0` by their numbers, ascending. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  const difference = left
    .map((part, index) => part - (right[index] ?? 0))
    .find((step) => step !== 0)
  return difference ?? 0
}
