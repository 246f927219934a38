// One field that puts anything on the agenda: some letters and Enter. It keeps the focus, for the next one.
import { useMutation, useQuery } from "@connectrpc/connect-query";
import { useRef, useState } from "react";
import { Autocomplete, Input, Label, Menu, MenuItem, Text, TextField } from "react-aria-components";
import { useRequestIds } from "@/api/request_id";
import { DraftingService, type FixedHeading } from "@/gen/arendegang/v1/drafting_pb";
import { MeetingService, type Item, type Meeting } from "@/gen/arendegang/v1/meeting_pb";
import { useCommitteeFacts } from "@/shell/committee";
import { Button, Failure, toast } from "@/ui";
import { choicesFor, type Choice } from "./choices";
import { useOpenCases } from "./open_cases";
import { meetingBefore, missingUsual } from "./standing";

// The agenda of the meeting before: its headings are those of the house.
function useBefore(parent: string, meeting: Meeting): Item[] {
  const meetings = useQuery(MeetingService.method.listMeetings, { parent, toDate: meeting.meetingDate });
  const before = meetingBefore(meetings.data?.meetings ?? [], meeting);
  const items = useQuery(MeetingService.method.listItems, { parent: before?.name }, { enabled: before !== undefined });
  return items.data?.items ?? [];
}

// The headings that the house style of the committee demands.
function useFixed(): readonly FixedHeading[] {
  const id = useCommitteeFacts()?.phrasebook ?? "";
  const style = useQuery(DraftingService.method.getPhrasebook, { id }, { enabled: id !== "", staleTime: Infinity });
  return style.data?.fixedHeadings ?? [];
}

function Choices(props: { choices: Choice[]; onChoose(choice: Choice): void }) {
  return (
    <Menu
      className="choices"
      aria-label="Att lägga till"
      items={props.choices}
      onAction={(key) => {
        const choice = props.choices.find((each) => each.id === key);
        if (choice) props.onChoose(choice);
      }}
    >
      {(choice) => (
        <MenuItem id={choice.id} className="option" textValue={choice.text}>
          <div>{choice.text}</div>
          <div className="soft">{choice.more}</div>
        </MenuItem>
      )}
    </Menu>
  );
}

export function AddItem(props: { parent: string; meeting: Meeting; items: Item[] }) {
  const { parent, meeting, items } = props;
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const before = useBefore(parent, meeting);
  const fixed = useFixed();
  const cases = useOpenCases(parent);
  const create = useMutation(MeetingService.method.createItem, { scope: { id: "agenda" } });
  const { requestIdOf, made } = useRequestIds();
  const choices = choicesFor(typed, items, before, cases.data ?? [], fixed);
  // What is tried again; see `retry` below.
  const tried = useRef<Choice>(undefined);

  const add = async (choice: Choice) => {
    tried.current = choice;
    const requestId = requestIdOf(choice.id);
    // At once: who types fast is at the next point already.
    setTyped("");
    setOpen(false);
    const item = await create.mutateAsync({ parent: meeting.name, item: choice.item, requestId }).catch(() => undefined);
    if (!item) return setTyped((now) => now || typed);
    made(choice.id);
    tried.current = undefined;
    toast(`Tillagd: ${item.facts?.title}`);
  };
  const usual = missingUsual(items, before, fixed);
  const addUsual = async () => {
    for (const facts of usual) {
      const what = `usual ${facts.title}`;
      const request = { parent: meeting.name, item: { facts }, requestId: requestIdOf(what) };
      if (!(await create.mutateAsync(request).catch(() => undefined))) return;
      made(what);
    }
    toast(`${usual.length} vanliga punkter tillagda.`);
  };
  return (
    <div className="add-item" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField
          className="field"
          onFocus={() => setOpen(true)}
          onKeyDown={({ key, target }) => {
            if (key === "Escape" || key === "ArrowDown") setOpen(key === "ArrowDown");
            // Who types fast presses Enter before a choice is marked, or when what was marked is no choice any more.
            const marked = (target as HTMLElement).getAttribute("aria-activedescendant") ?? "";
            const isMarked = document.getElementById(marked) !== null;
            if (key === "Enter" && typed.trim() && !isMarked && choices[0]) void add(choices[0]);
          }}
          onInput={() => setOpen(true)}
        >
          <Label>Lägg till på listan</Label>
          <Input className="input" />
          <Text slot="description" className="hint">
            Skriv några bokstäver ur ett ärende, ett diarienummer eller en stående punkt, och tryck Enter.
          </Text>
        </TextField>
        {isOpen && <Choices choices={choices} onChoose={(choice) => void add(choice)} />}
      </Autocomplete>
      <Failure
        error={create.error}
        retry={tried.current && (() => tried.current && void add(tried.current))}
      />
      <Failure error={cases.error} retry={() => void cases.refetch()} />
      {usual.length > 0 && (
        <div>
          <Button isPending={create.isPending} onPress={() => void addUsual()}>
            Lägg till de vanliga punkterna ({usual.length})
          </Button>
        </div>
      )}
    </div>
  );
}
