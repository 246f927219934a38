import { createContext } from "react";
import type { GroupJson, RollJson } from "@/gen/arendegang/v1/people_pb";

// Whom a field for people chooses among.
export const PeopleContext = createContext<{ roll: RollJson; groups: GroupJson[] }>({ roll: {}, groups: [] });
