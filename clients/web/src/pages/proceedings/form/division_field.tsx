// A division: who serves votes by a tap, or a key: J, N, A (avstår). A whole party votes by its button. The counts
// follow.
import { useContext, type KeyboardEvent } from "react";
import type { DivisionJson } from "@/gen/arendegang/v1/handling_pb";
import type { GroupJson, ParticipantJson } from "@/gen/arendegang/v1/people_pb";
import { PeopleContext } from "./people_context";
import { personText, serving } from "./people";
import { kVotes, voteOf, withVotes, type Vote } from "./votes";
import "./division_field.css";

function Row(props: { person: ParticipantJson; vote: Vote | undefined; onVote(vote: Vote): void; onNext(step: number): void }) {
  const name = personText(props.person);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const vote = kVotes.find((each) => each.key === event.key.toLowerCase());
    if (vote) {
      props.onVote(vote.id);
      props.onNext(1);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      props.onNext(event.key === "ArrowDown" ? 1 : -1);
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <div role="radiogroup" aria-label={name} className="vote" onKeyDown={onKeyDown}>
      <span className="voter">{name}</span>
      {kVotes.map((each, i) => (
        <button
          key={each.id}
          type="button"
          role="radio"
          aria-checked={props.vote === each.id}
          tabIndex={props.vote === each.id || (!props.vote && i === 0) ? 0 : -1}
          className={`ballot ${each.id}`}
          onClick={() => props.onVote(each.id)}
        >
          {each.text}
        </button>
      ))}
    </div>
  );
}

export function DivisionVotes(props: { value: DivisionJson; onChange(value: DivisionJson): void }) {
  const { roll } = useContext(PeopleContext);
  const voters = serving(roll);
  const parties = [...new Set(voters.map((each) => each.party ?? ""))].filter(Boolean);
  const vote = (people: ParticipantJson[], as: Vote) => props.onChange(withVotes(props.value, people, as, voters));
  const count = (group: GroupJson | undefined) => group?.participants?.length ?? 0;

  const move = (from: HTMLElement, step: number) => {
    const rows = [...from.closest(".votes")!.querySelectorAll<HTMLElement>(".vote")];
    const row = rows[rows.indexOf(from.closest<HTMLElement>(".vote")!) + step];
    row?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  };

  if (voters.length === 0) return <p className="soft">Gör uppropet först: då finns de som röstar här.</p>;
  return (
    <fieldset className="votes">
      <legend>
        Röster: {count(props.value.yes)} ja, {count(props.value.no)} nej, {count(props.value.abstained)} avstår
        <span className="soft">
          {" "}
          – <kbd>J</kbd> <kbd>N</kbd> <kbd>A</kbd> och pilar
        </span>
      </legend>
      <div className="parties">
        {parties.map((party) => {
          const people = voters.filter((each) => each.party === party);
          return (
            <div key={party} role="group" aria-label={`Alla i ${party}`} className="party">
              <span>{party}</span>
              {kVotes.map((each) => (
                <button key={each.id} type="button" className={`ballot ${each.id}`} onClick={() => vote(people, each.id)}>
                  {each.text}
                </button>
              ))}
            </div>
          );
        })}
      </div>
      {voters.map((person) => (
        <Row
          key={person.name}
          person={person}
          vote={voteOf(props.value, person)}
          onVote={(as) => vote([person], as)}
          onNext={(step) => move(document.activeElement as HTMLElement, step)}
        />
      ))}
    </fieldset>
  );
}
