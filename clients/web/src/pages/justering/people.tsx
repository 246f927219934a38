// How far each justerare has come.
import type { Justerare } from "@/gen/arendegang/v1/justering_pb";
import { dayText } from "@/ui/days";

function standing(justerare: Justerare): string {
  if (justerare.certifyDate) return `justerade ${dayText(justerare.certifyDate)}`;
  if (justerare.earlierDate) return "justerade en tidigare text; behöver läsa och justera på nytt";
  return "har inte justerat";
}

export function People({ justerare }: { justerare: Justerare[] }) {
  const done = justerare.filter((each) => each.certifyDate).length;
  return (
    <div className="justerare">
      <p>
        {done} av {justerare.length} har justerat
      </p>
      <progress max={justerare.length} value={done} aria-label="Hur många som har justerat" />
      <ul>
        {justerare.map((each) => (
          <li key={each.person}>
            <span aria-hidden="true">{each.certifyDate ? "✓" : "○"}</span> <strong>{each.person}</strong>{" "}
            {standing(each)}
          </li>
        ))}
      </ul>
    </div>
  );
}
