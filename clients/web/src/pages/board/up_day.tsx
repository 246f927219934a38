import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { Anslag } from "@/gen/arendegang/v1/anslag_pb";
import { dayText } from "@/ui/days";

const kDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" });

// The day a notice went up, or is to.
export function UpDay({ anslag }: { anslag: Anslag }) {
  if (!anslag.upTime) return <>Sätts upp {dayText(anslag.postDate)}</>;
  return <>Uppsatt {dayText(kDay.format(timestampDate(anslag.upTime)))}</>;
}
