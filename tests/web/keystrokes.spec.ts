// How many keys the hardest paragraph of real minutes takes in Mötesläge: fewer than to type the names in it. Texts that
// are handed in are pasted: one key each.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { expect, test } from "./harness";

const kCorpus = process.env["ARENDEGANG_CORPUS"];
const kMinutes = "minutes-amn-2019-11-26.txt";

interface Person {
  name: string;
  party?: string;
  andOthers?: boolean;
}
type Facts = any;

function people(facts: Facts): Person[] {
  if (Array.isArray(facts)) return facts.flatMap(people);
  if (typeof facts !== "object" || facts === null) return [];
  if (Array.isArray(facts.participants)) return facts.participants;
  return Object.values(facts).flatMap(people);
}

// The facts without how they were worded, which the house style chooses.
function unworded(facts: Facts): Facts {
  if (Array.isArray(facts)) return facts.map(unworded);
  if (typeof facts !== "object" || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== "wording").map(([key, value]) => [key, unworded(value)]));
}

class Typist {
  strokes = 0;
  constructor(private readonly desk: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      ++this.strokes;
      if (key.length === 1) await this.desk.keyboard.type(key);
      else await this.desk.keyboard.press(key);
    }
  }
  async paste(text: string): Promise<void> {
    ++this.strokes;
    await this.desk.keyboard.insertText(text);
  }

  // A group that is offered first is taken as it is; else each by her initials, with more of her name where two share
  // them.
  async people(group: Person[]): Promise<void> {
    const label = (each: Person) => `${each.name}${each.andOthers ? " m.fl." : ""}${each.party ? ` (${each.party})` : ""}`;
    const options = await this.desk.getByRole("option").allTextContents();
    const offered = options.findIndex((text) => text.startsWith(`${group.map(label).join(", ")} `));
    if (offered >= 0) {
      await this.press(...Array<string>(offered).fill("ArrowDown"), "Enter");
      return;
    }
    for (const person of group) {
      const initials = person.name.split(/[\s-]+/).map((part) => part[0]!).join("").toLowerCase();
      await this.press(...initials);
      await expect(this.desk.getByRole("option", { name: person.name }), `${initials} finds ${person.name}`).toBeVisible();
      const found = await this.desk.getByRole("option").allTextContents();
      const at = found.findIndex((text) => text.startsWith(person.name));
      await this.press(...Array<string>(at).fill("ArrowDown"), "Enter");
      if (person.andOthers) await this.press("+");
    }
  }
}

const kChoices: Record<string, string> = { PROPOSAL_KIND_ADMINISTRATION: "f", PROPOSAL_KIND_OWN: "e" };

test("fewer keys than its names have letters", async ({ daemon, page }) => {
  test.skip(!kCorpus, "ARENDEGANG_CORPUS names no folder of real minutes");
  test.setTimeout(180_000);
  const text = readFileSync(join(kCorpus!, kMinutes), "utf8");
  const { minutes } = await daemon.call("DraftingService/ReadMinutes", { text, phrasebook: "stockholm" });
  const hardest = minutes.paragraphs
    .filter((each: Facts) => each.handling && !each.handling.procedures?.some((step: Facts) => !step.acclamation))
    .sort((a: Facts, b: Facts) => people(b).length - people(a).length)[0];

  await daemon.call("CommitteeService/CreateCommittee", {
    committeeId: "amn",
    committee: { title: minutes.committee, shortTitle: "AMN", phrasebook: "stockholm" },
  });
  // These minutes name somebody who acts otherwise than on their roll.
  const onRoll = JSON.stringify(minutes.roll);
  const strangers = people(hardest).filter((each) => !onRoll.includes(`"${each.name}"`));
  const names = [...new Set(strangers.map((each) => each.name))];
  minutes.roll.members.push(...names.map((name) => ({ name, party: strangers.find((each) => each.name === name)!.party })));
  const meeting = await daemon.call("MeetingService/CreateMeeting", {
    parent: "committees/amn",
    meeting: { meetingDate: minutes.meetingDate, roll: minutes.roll },
  });
  const item = await daemon.call("MeetingService/CreateItem", {
    parent: meeting.name,
    item: { facts: { title: hardest.title, handling: {} } },
  });
  await page.goto(`${daemon.url}/amn/sammantraden/${meeting.name.split("/").pop()}/mote`);
  await page.getByRole("toolbar", { name: "Snabbval" }).focus();

  const typist = new Typist(page);
  const { points, yrkanden, procedures, attachments } = hardest.handling;
  for (const point of points) {
    if (point.adjustedAtOnce) await typist.press("o");
    else if (point.assignment) {
      await typist.press("u", "Tab");
      await typist.paste(point.assignment.task);
      if (point.assignment.basis) {
        await typist.press("Tab");
        await typist.paste(point.assignment.basis);
      }
    } else {
      await typist.press("b");
      await typist.paste(point.decided);
    }
    await typist.press("Escape");
  }
  for (const yrkande of yrkanden) {
    await typist.press("y");
    await typist.people(yrkande.movers.participants);
    await typist.press("Tab", kChoices[yrkande.proposal]!, "Escape");
  }
  for (const step of procedures) {
    await typist.press("a");
    await typist.people(step.acclamation.prevailing.participants);
    await typist.press("Escape");
  }
  for (const attachment of attachments) {
    await typist.press(attachment.kind === "ATTACHMENT_KIND_RESERVATION" ? "r" : attachment.kind === "ATTACHMENT_KIND_SARSKILT_UTTALANDE" ? "s" : "e");
    await typist.people(attachment.authors.participants);
    await typist.press("Tab");
    await typist.paste((attachment.text ?? []).map((each: Facts) => (each.mark ? `${each.mark} ${each.text}` : each.text)).join("\n"));
    if (attachment.headed) await typist.press("Tab", "Space");
    if (attachment.decides) await typist.press("Tab", "Space");
    await typist.press("Escape");
  }
  await expect(page.getByText("Allt är sparat")).toBeVisible();

  const { items } = await daemon.call("MeetingService/ListItems", { parent: meeting.name });
  const made = unworded(items.find((each: Facts) => each.name === item.name).facts.handling);
  const { summary: _, tjansteutlatandeDate: __, ...wanted } = unworded(hardest.handling);
  expect(made).toEqual(wanted);

  const letters = people(hardest).reduce((sum, each) => sum + each.name.length, 0);
  console.log(`§ ${hardest.number}: ${typist.strokes} keys; its ${people(hardest).length} names have ${letters} letters`);
  expect(typist.strokes).toBeLessThan(letters);
});
