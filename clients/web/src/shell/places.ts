// Where the menu leads, and Ctrl K.
import { useCommittee } from "./committee";

// `inCommittee` ones are of the committee that is chosen.
export const kPlaces = [
  { path: "/att-gora", text: "Att göra", inCommittee: false },
  { path: "/arenden", text: "Ärenden", inCommittee: true },
  { path: "/sammantraden", text: "Sammanträden", inCommittee: true },
  { path: "/installningar", text: "Inställningar", inCommittee: true },
  { path: "/anslagstavla", text: "Anslagstavla", inCommittee: false },
  { path: "/hjalp", text: "Handbok", inCommittee: false },
] as const;

export function usePlaces(): { href: string; text: string }[] {
  const committee = useCommittee();
  return kPlaces
    .filter((place) => !place.inCommittee || committee)
    .map((place) => ({ href: place.inCommittee ? `/${committee}${place.path}` : place.path, text: place.text }));
}
