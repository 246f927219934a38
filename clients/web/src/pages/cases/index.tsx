// Ärenden: the register of a committee. A file that is dropped on it becomes a case.
import { useEffect, useRef, useState } from "react";
import { useParams } from "wouter";
import { committeeName, idOf } from "@/api/names";
import { useIsSecretariat } from "@/api/roles";
import { useCommittees } from "@/shell/committee";
import { Button, Checkbox, FileDrop, LinkButton, Page as Frame, Panel, TextField } from "@/ui";
import { FilterBar, useFilter } from "./filter";
import { Hits } from "./hits";
import { NewCase } from "./new_case";
import { Register } from "./register";
import "./cases.css";

const kFewestLetters = 2;

// Alt N, by the key's place: on a Mac the key with Alt writes a sign.
function useAltN(act: () => void) {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyN") return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

export function Page() {
  const committee = useParams<{ committee: string }>().committee;
  const name = committeeName(committee);
  const committees = useCommittees().data?.committees ?? [];
  const filter = useFilter();
  const [everywhere, setEverywhere] = useState(false);
  const [adding, setAdding] = useState<File[]>();
  const mayAdd = useIsSecretariat(name);
  const add = (files: File[]) => mayAdd && setAdding((open) => open ?? files);
  useAltN(() => add([]));
  const words = filter.words.trim();
  const searches = words.length >= kFewestLetters;

  return (
    <FileDrop invitation="Släpp filen för att registrera den som ett nytt ärende" onFiles={add}>
      <Frame
        title="Ärenden"
        help="registrera"
        above={committees.find((each) => idOf(each.name) === committee)?.title}
        actions={
          <>
            {mayAdd && (
              <Button look="primary" onPress={() => add([])}>
                Nytt ärende <kbd>Alt N</kbd>
              </Button>
            )}
            <LinkButton href={`/${committee}/delegation`}>Delegationsbeslut</LinkButton>
          </>
        }
      >
        <Panel label="Registret">
          <TextField
            label="Sök i ärenden, handlingar och protokoll"
            type="search"
            value={filter.words}
            onChange={(value) => filter.set("words", value)}
          />
          {searches && committees.length > 1 && (
            <Checkbox isSelected={everywhere} onChange={setEverywhere}>
              I alla nämnder
            </Checkbox>
          )}
          {searches ? (
            <Hits words={words} parent={everywhere ? "" : name} />
          ) : (
            <>
              <FilterBar committee={committee} filter={filter} />
              <Register committee={committee} filter={filter} />
              {mayAdd && <p className="soft">En fil som släpps var som helst på sidan blir ett nytt ärende.</p>}
            </>
          )}
        </Panel>
      </Frame>
      {adding && <NewCase committee={committee} files={adding} onClose={() => setAdding(undefined)} />}
    </FileDrop>
  );
}
