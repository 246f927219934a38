// Anslagstavlan: for everybody what hangs, for the secretariat all of it and what is done with it.
import { useParams } from "wouter";
import { List } from "./list";
import { Notice } from "./notice";
import "./board.css";

export function Page() {
  const { committee, anslag } = useParams<{ committee?: string; anslag?: string }>();
  return committee && anslag ? <Notice name={`committees/${committee}/anslag/${anslag}`} /> : <List />;
}
