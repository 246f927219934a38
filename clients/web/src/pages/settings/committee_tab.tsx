// Nämnden: its names, its numbers, its days.
import { ParagraphNumbering, type Committee } from "@/gen/arendegang/v1/committee_pb";
import { exampleOf } from "@/parts/diarienummer";
import { Checkbox, Panel, RadioGroup, TextField } from "@/ui";
import { today } from "@/ui/days";
import { EditForm } from "./edit_form";
import { useCommitteeEdit } from "./use_committee_edit";

type Edit = ReturnType<typeof useCommitteeEdit>;

function Names({ edit: { draft, change } }: { edit: Edit }) {
  return (
    <Panel title="Namn">
      <div className="columns">
        <TextField
          label="Namn"
          hint="I bestämd form: Hamnviksnämnden."
          value={draft.title}
          onChange={(title) => change({ title })}
          isRequired
        />
        <TextField
          label="Kortnamn"
          hint="Bokstäverna i diarienumren: HVN."
          value={draft.shortTitle}
          onChange={(shortTitle) => change({ shortTitle })}
          isRequired
        />
        <TextField
          label="Kommun"
          hint="Hamnviks kommun."
          value={draft.municipality}
          onChange={(municipality) => change({ municipality })}
        />
      </div>
    </Panel>
  );
}

function Numbers({ edit: { draft, change } }: { edit: Edit }) {
  const parts = { committee: draft.shortTitle, year: Number(today().slice(0, 4)), number: 102 };
  const bare = exampleOf(draft.diarienummerForm, { ...parts, classification: "" });
  const classified = exampleOf(draft.diarienummerForm, { ...parts, classification: "1.6" });
  return (
    <Panel title="Nummer">
      <TextField
        label="Diarienumrets form"
        hint="Byggs av {committee}, {year}, {year:2}, {number}, {number:4} och {classification}. Det inom [ ] skrivs bara när ärendet har en klassificering. Tomt: den vanliga formen."
        placeholder="{committee} {year}-{number:4}[-{classification}]"
        value={draft.diarienummerForm}
        onChange={(diarienummerForm) => change({ diarienummerForm })}
      />
      <p role="status">
        {bare ? (
          <>
            Så blir det: <strong>{bare}</strong>
            {classified !== bare && (
              <>
                , och med klassificering <strong>{classified}</strong>
              </>
            )}
          </>
        ) : (
          "Formen går inte att läsa: något inom { } eller [ ] är fel skrivet."
        )}
      </p>
      <RadioGroup
        label="Paragraferna numreras"
        choices={[
          { id: "meeting", text: "Från 1 i varje sammanträde" },
          { id: "year", text: "Från 1 varje år" },
        ]}
        value={draft.numbering === ParagraphNumbering.PER_YEAR ? "year" : "meeting"}
        onChange={(id) =>
          change({ numbering: id === "year" ? ParagraphNumbering.PER_YEAR : ParagraphNumbering.PER_MEETING })
        }
      />
    </Panel>
  );
}

function DayField(props: { label: string; hint: string; days: number; onChange(days: number): void }) {
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      type="number"
      value={props.days === 0 ? "" : String(props.days)}
      onChange={(text) => props.onChange(Math.max(0, Math.trunc(Number(text)) || 0))}
    />
  );
}

function Days({ edit: { draft, change } }: { edit: Edit }) {
  return (
    <Panel title="Kallelse och stoptid">
      <div className="columns">
        <div>
          <DayField
            label="Kallelsen går ut, dagar före sammanträdet"
            hint="Som reglementet säger. Tomt: ingen frist räknas ut."
            days={draft.kallelseDays}
            onChange={(kallelseDays) => change({ kallelseDays })}
          />
          <Checkbox
            isSelected={draft.kallelseWorkingDays}
            onChange={(kallelseWorkingDays) => change({ kallelseWorkingDays })}
          >
            Räkna vardagar
          </Checkbox>
        </div>
        <div>
          <DayField
            label="Stoptid för handlingar, dagar före sammanträdet"
            hint="Tomt: ingen stoptid räknas ut."
            days={draft.stoptidDays}
            onChange={(stoptidDays) => change({ stoptidDays })}
          />
          <Checkbox
            isSelected={draft.stoptidWorkingDays}
            onChange={(stoptidWorkingDays) => change({ stoptidWorkingDays })}
          >
            Räkna vardagar
          </Checkbox>
        </div>
        <TextField
          label="Stoptidens klockslag"
          hint="12.00. Får vara tomt."
          value={draft.stoptidHour}
          onChange={(stoptidHour) => change({ stoptidHour })}
        />
      </div>
    </Panel>
  );
}

function Notices({ edit: { draft, change } }: { edit: Edit }) {
  return (
    <Panel title="Det som står i anslagen">
      <div className="columns">
        <TextField
          label="Protokollet förvaras"
          hint="Kansliet, Hamngatan 1."
          value={draft.minutesKeptAt}
          onChange={(minutesKeptAt) => change({ minutesKeptAt })}
        />
        <TextField
          label="Överklaganden går till"
          hint="Förvaltningsrätten i Hamnvik."
          value={draft.appealCourt}
          onChange={(appealCourt) => change({ appealCourt })}
        />
      </div>
    </Panel>
  );
}

function Publishing({ edit: { draft, change } }: { edit: Edit }) {
  return (
    <Panel title="Protokoll på webben">
      <Checkbox isSelected={draft.publishMinutes} onChange={(publishMinutes) => change({ publishMinutes })}>
        Publicera justerade protokoll på webben
      </Checkbox>
      <p className="soft">
        Kommunen bestämmer om protokoll ska publiceras (8 kap. 10 § kommunallagen). Alla kan läsa dem i{" "}
        <a href="/arkiv">arkivet</a> så snart hela protokollet är justerat, utan det som är markerat. Markera därför
        sekretess och personuppgifter före justeringen.
      </p>
    </Panel>
  );
}

export function CommitteeTab({ committee }: { committee: Committee }) {
  const edit = useCommitteeEdit(committee);
  return (
    <EditForm edit={edit} className="stack">
      <Names edit={edit} />
      <Numbers edit={edit} />
      <Days edit={edit} />
      <Notices edit={edit} />
      <Publishing edit={edit} />
    </EditForm>
  );
}
