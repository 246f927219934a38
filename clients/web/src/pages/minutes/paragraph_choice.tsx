// Which of the meeting's paragraphs.
import type { Item } from "@/gen/arendegang/v1/meeting_pb";
import { Checkbox } from "@/ui";

export function ParagraphChoice(props: { items: Item[]; chosen: string[]; onChange(chosen: string[]): void }) {
  const { items, chosen, onChange } = props;
  return (
    <fieldset className="paragraph-choice">
      <legend>Paragrafer</legend>
      {items.map(({ name, facts }) => (
        <Checkbox
          key={name}
          isSelected={chosen.includes(name)}
          onChange={(on) => onChange(on ? [...chosen, name] : chosen.filter((each) => each !== name))}
        >
          § {facts?.number} {facts?.title}
        </Checkbox>
      ))}
    </fieldset>
  );
}
