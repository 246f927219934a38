// What a failed call tells a person: the service's own Swedish, with what to do next.
import { ConnectError } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema, LocalizedMessageSchema } from "@/gen/google/rpc/error_details_pb";
import { isUnanswered, isUnauthenticated } from "./transport";

export function textOf(error: unknown): string {
  if (isUnanswered(error)) return "Tjänsten svarar inte just nu. Försök igen om en stund.";
  // The service tells of the command line, which nobody has here.
  if (isUnauthenticated(error)) return "Inloggningen har gått ut. Logga in och försök igen.";
  const failure = ConnectError.from(error);
  const told = failure.findDetails(LocalizedMessageSchema)[0]?.message ?? failure.rawMessage;
  const fields = violationsOf(error).map((each) => each.description);
  // A violation alone says it all; several are listed after what they have in common.
  return [told, ...fields.filter((each) => each && !told.includes(each))].join(" ");
}

// "ETAG_MISMATCH"; empty if the failure has no name.
export function reasonOf(error: unknown): string {
  return ConnectError.from(error).findDetails(ErrorInfoSchema)[0]?.reason ?? "";
}

export function violationsOf(error: unknown): { field: string; description: string }[] {
  return ConnectError.from(error)
    .findDetails(BadRequestSchema)
    .flatMap((bad) => bad.fieldViolations);
}
