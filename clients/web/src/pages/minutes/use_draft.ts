// The draft of a meeting: as the service writes it; where facts are missing still, all the rest of it.
import { createClient } from "@connectrpc/connect";
import { fromJson, toJson, type JsonObject } from "@bufbuild/protobuf";
import { useQuery } from "@tanstack/react-query";
import { reasonOf } from "@/api/errors";
import { transport } from "@/api/transport";
import { DraftingService } from "@/gen/arendegang/v1/drafting_pb";
import { MeetingService } from "@/gen/arendegang/v1/meeting_pb";
import { MinutesSchema } from "@/gen/arendegang/v1/minutes_pb";
import { draftOf, type Draft } from "@/parts/pruned_draft";

const meetings = createClient(MeetingService, transport);
const drafting = createClient(DraftingService, transport);

async function draftMeeting(name: string, signal: AbortSignal): Promise<Draft> {
  try {
    return { blocks: (await meetings.draftMeeting({ name }, { signal })).blocks, unfinished: [] };
  } catch (error) {
    if (reasonOf(error) !== "FACTS_INCOMPLETE") throw error;
  }
  const minutes = toJson(MinutesSchema, await meetings.getMinutes({ name }, { signal })) as unknown as JsonObject;
  return draftOf(minutes, async (left) => {
    return (await drafting.draftMinutes({ minutes: fromJson(MinutesSchema, left) }, { signal })).blocks;
  });
}

export function useMeetingDraft(name: string) {
  return useQuery({ queryKey: ["meeting-draft", name], queryFn: ({ signal }) => draftMeeting(name, signal) });
}
