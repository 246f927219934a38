// Why something is marked, as the service takes it. Pure.

export type Reason = "secret" | "personal";

// The ground of a mark: personal data, or the provision of OSL that was typed, "21:1" or "OSL 21 kap. 1 §".
export function groundOf(reason: Reason, typed: string): string {
  if (reason === "personal") return "GDPR";
  const provision = typed.trim();
  return /osl/i.test(provision) ? provision : `OSL ${provision}`;
}
