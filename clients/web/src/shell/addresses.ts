// The page of a resource: "committees/hvn/cases/2026-0102" is shown at "/hvn/arenden/2026-0102".

const kPlaces: [RegExp, (...parts: string[]) => string][] = [
  [/^committees\/([^/]+)\/cases\/([^/]+)/, (committee, id) => `/${committee}/arenden/${id}`],
  [/^committees\/([^/]+)\/meetings\/([^/]+)\/items\/([^/]+)/, (c, m, item) => `/${c}/sammantraden/${m}/mote#${item}`],
  [/^committees\/([^/]+)\/meetings\/([^/]+)\/justeringar\/([^/]+)/, (c, m, j) => `/${c}/sammantraden/${m}/justering/${j}`],
  [/^committees\/([^/]+)\/meetings\/([^/]+)/, (committee, id) => `/${committee}/sammantraden/${id}`],
  [/^committees\/([^/]+)\/anslag\/([^/]+)/, (committee, id) => `/anslagstavla/${committee}/${id}`],
  [/^committees\/([^/]+)/, (committee) => `/${committee}/arenden`],
];

// The address of a resource's page; that of the start where it has none of its own.
export function hrefOf(resource: string): string {
  for (const [pattern, address] of kPlaces) {
    const parts = pattern.exec(resource);
    if (parts) return address(...parts.slice(1));
  }
  return "/att-gora";
}
