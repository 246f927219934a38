// What one committee wishes of its year.
import { Checkbox, Select, TextField } from "@/ui";
import { hourOf } from "@/ui/hours";
import { Rows } from "./rows";
import type { Theme, Wish } from "./wishes";

const kWeekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag"];
export const kMonths = [
  "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
]; // prettier-ignore
const kMonthChoices = kMonths.map((text, at) => ({ id: String(at + 1), text }));
const kNoTheme: Theme = { title: "", from: "1", to: "1" };

function weekdayName(weekday: number): string {
  return kWeekdays[weekday - 1] ?? "";
}

// "helst tisdag, annars onsdag": the order in which they were chosen.
function weekdaysText(weekdays: number[]): string {
  const [best, ...others] = weekdays.map(weekdayName);
  if (!best) return "alla vardagar lika gärna";
  return others.length ? `helst ${best}, annars ${others.join(" eller ")}` : `på ${best}ar`;
}

function Weekdays({ chosen, onChange }: { chosen: number[]; onChange(chosen: number[]): void }) {
  return (
    <fieldset className="rows">
      <legend>Veckodagar</legend>
      <p className="soft">Den du kryssar först är den bästa. Nu: {weekdaysText(chosen)}.</p>
      <div className="weekdays">
        {kWeekdays.map((name, at) => (
          <Checkbox
            key={name}
            isSelected={chosen.includes(at + 1)}
            onChange={(on) => onChange(on ? [...chosen, at + 1] : chosen.filter((each) => each !== at + 1))}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

function ThemeRow({ theme, set }: { theme: Theme; set(theme: Theme): void }) {
  return (
    <>
      <TextField label="Tema" value={theme.title} onChange={(title) => set({ ...theme, title })} />
      <Select
        label="Från"
        choices={kMonthChoices}
        value={theme.from}
        // It ends no earlier than it begins.
        onChange={(from) => set({ ...theme, from, to: Number(theme.to) < Number(from) ? from : theme.to })}
      />
      <Select
        label="Till"
        choices={kMonthChoices.filter((month) => Number(month.id) >= Number(theme.from))}
        value={theme.to}
        onChange={(to) => set({ ...theme, to })}
      />
    </>
  );
}

export function WishForm(props: { title: string; wish: Wish; isOpen: boolean; onChange(wish: Wish): void }) {
  const { wish, onChange } = props;
  return (
    <details className="wish" open={props.isOpen}>
      <summary>
        <strong>{props.title}</strong>{" "}
        <span className="soft">
          {wish.meetings || "0"} sammanträden, {weekdaysText(wish.weekdays)}, klockan {hourOf(wish.hour)}
        </span>
      </summary>
      <div className="wish-fields">
        <Weekdays chosen={wish.weekdays} onChange={(weekdays) => onChange({ ...wish, weekdays })} />
        <div className="columns narrow">
          <TextField
            label="Antal sammanträden"
            type="number"
            value={wish.meetings}
            onChange={(meetings) => onChange({ ...wish, meetings })}
          />
          <TextField
            label="Klockan"
            value={wish.hour}
            onChange={(hour) => onChange({ ...wish, hour })}
            onBlur={() => onChange({ ...wish, hour: hourOf(wish.hour) })}
            isRequired
          />
          <TextField label="Plats" value={wish.place} onChange={(place) => onChange({ ...wish, place })} />
          <TextField
            label="Stoptid, dagar före"
            type="number"
            value={wish.stopDays}
            onChange={(stopDays) => onChange({ ...wish, stopDays })}
          />
        </div>
        <Rows
          title="Teman"
          hint="Det som ska behandlas i en viss del av året, till exempel tertialrapporten."
          rows={wish.themes}
          empty={kNoTheme}
          add="Lägg till ett tema"
          nameOf={(theme) => theme.title}
          onChange={(themes) => onChange({ ...wish, themes })}
        >
          {(theme, set) => <ThemeRow theme={theme} set={set} />}
        </Rows>
      </div>
    </details>
  );
}
