// Whose things are shown, remembered by the browser.
import { useState } from "react";
import type { Deadline } from "@/gen/arendegang/v1/deadline_pb";

const kKept = "arendegang.person";

export function usePerson(): [string, (person: string) => void] {
  const [person, setPerson] = useState(() => localStorage.getItem(kKept) ?? "");
  return [
    person,
    (value) => {
      if (value === "") localStorage.removeItem(kKept);
      else localStorage.setItem(kKept, value);
      setPerson(value);
    },
  ];
}

// Those that the person is to do; a part of the name is enough.
export function ofPerson(deadlines: Deadline[], person: string): Deadline[] {
  const wanted = person.trim().toLocaleLowerCase("sv");
  return deadlines.filter((each) => each.person.toLocaleLowerCase("sv").includes(wanted));
}

export function personsIn(deadlines: Deadline[]): string[] {
  return [...new Set(deadlines.map((each) => each.person).filter(Boolean))].sort((a, b) => a.localeCompare(b, "sv"));
}
