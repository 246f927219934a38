// How far a justering has come, in words.
import { JusteringState } from "@/gen/arendegang/v1/justering_pb";

export const kJusteringStates: Record<JusteringState, string> = {
  [JusteringState.UNSPECIFIED]: "",
  [JusteringState.OPEN]: "Väntar på justerarna",
  [JusteringState.PARTLY]: "Delvis justerat",
  [JusteringState.DISPUTED]: "Invändning",
  [JusteringState.SEALED]: "Justerat",
  [JusteringState.WITHDRAWN]: "Återtaget",
};
