// Justering: those of a meeting, or one of them.
import { useParams } from "wouter";
import { List } from "./list";
import { One } from "./one";
import "./justering.css";

export function Page() {
  const { justering } = useParams<{ justering?: string }>();
  return justering ? <One key={justering} id={justering} /> : <List />;
}
