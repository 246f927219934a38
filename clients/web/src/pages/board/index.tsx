// Anslagstavlan: for everybody what hangs, for the secretariat all of it and what is done with it.
import { useParams } from "wouter";
import { committeeName } from "@/api/names";
import { List } from "./list";
import { Notice } from "./notice";
import "./board.css";

export function Page() {
  const { committee, anslag } = useParams<{ committee?: string; anslag?: string }>();
  return committee && anslag ? <Notice name={`${committeeName(committee)}/anslag/${anslag}`} /> : <List />;
}
