// Two who edit the same thing: what each of them changed, field by field. Pure.

// Which of the fields two versions differ in, in the order of `fields`.
export function differing<T, Field extends keyof T>(fields: readonly Field[], before: T, after: T): Field[] {
  return fields.filter((field) => before[field] !== after[field]);
}

// `theirs` with what was changed from `base` to `mine`: fields that were not touched follow it.
export function rebased<T, Field extends keyof T>(fields: readonly Field[], base: T, mine: T, theirs: T): T {
  const result = { ...theirs };
  for (const field of differing(fields, base, mine)) result[field] = mine[field];
  return result;
}
