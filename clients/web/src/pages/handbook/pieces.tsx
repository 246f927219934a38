// What chapters are made of.
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useCommittee } from "@/shell/committee";

// A page of the committee that is worked with; plain words while there is none.
export function To(props: { place: "arenden" | "sammantraden" | "installningar"; part?: string; children: ReactNode }) {
  const committee = useCommittee();
  if (!committee) return <strong>{props.children}</strong>;
  return <Link href={`/${committee}/${props.place}${props.part ? `/${props.part}` : ""}`}>{props.children}</Link>;
}

// A picture of the desk, which the browser tests take: tests/run --accept web takes them anew, into public/pictures.
export function Picture({ name, alt }: { name: string; alt: string }) {
  return (
    <figure>
      <img src={`/pictures/${name}.png`} alt={alt} loading="lazy" width="1280" height="800" />
    </figure>
  );
}

// The law that a step rests on.
export function Law({ children }: { children: string }) {
  return <span className="law">{children}</span>;
}
