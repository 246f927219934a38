// The planner of a year: wishes, days proposed and moved, meetings created.
import { type Page } from "@playwright/test";
import { expect, expectAccessible, pictures, test, type Daemon } from "./harness";

const kYear = new Date().getFullYear() + 1;

// A second committee that shares its chair with the first: the two cannot meet at the same hour.
async function makeOther(daemon: Daemon): Promise<void> {
  await daemon.call("CommitteeService/CreateCommittee", {
    committeeId: "kaj",
    committee: { title: "Kajnämnden", shortTitle: "KAJ", phrasebook: "stockholm" },
  });
  await daemon.call("CommitteeService/CreateMember", {
    parent: "committees/kaj",
    member: { person: "Astrid Wallmark", party: "S", office: "ROLE_CHAIR", fromDate: "2023-01-01" },
  });
}

function chips(page: Page, committee: string) {
  return page.getByRole("button", { name: new RegExp(`^${committee} \\S+ \\d+ \\S+ ${kYear}`) });
}

async function dayOf(page: Page, committee: string, at: number): Promise<string> {
  return chips(page, committee).nth(at).evaluate((chip) => chip.closest<HTMLElement>("[data-day]")!.dataset["day"]!);
}

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

async function propose(page: Page, daemon: Daemon): Promise<void> {
  await page.goto(`${daemon.url}/hvn/sammantraden/plan`);
  await page.getByRole("button", { name: "Föreslå dagar" }).click();
  await expect(chips(page, "Hamnviksnämnden")).toHaveCount(10);
}

test("days are proposed, and moved by the arrow keys with the focus on them", async ({ daemon, desk }) => {
  test.slow(); // axe looks at every day of the year
  await propose(desk, daemon);
  await expect(desk.getByText("Inga krockar:")).toBeVisible();
  await expectAccessible(desk);
  const before = await dayOf(desk, "Hamnviksnämnden", 2);
  const chip = chips(desk, "Hamnviksnämnden").nth(2);
  await chip.focus();
  await desk.keyboard.press("ArrowRight");
  await expect(chip).toBeFocused();
  expect(await dayOf(desk, "Hamnviksnämnden", 2)).toBe(plus(before, 1));
  await desk.keyboard.press("ArrowDown");
  await expect(chip).toBeFocused();
  expect(await dayOf(desk, "Hamnviksnämnden", 2)).toBe(plus(before, 8));
  await desk.keyboard.press("Escape");
  expect(await dayOf(desk, "Hamnviksnämnden", 2)).toBe(before);
  await pictures(desk, "planering");
});

test("a day dragged into a holiday is told of at once, and what was moved stays when days are proposed again", async ({ daemon, desk }) => {
  test.slow();
  await propose(desk, daemon);
  const chip = chips(desk, "Hamnviksnämnden").first();
  await chip.scrollIntoViewIfNeeded();
  const holiday = desk.locator(`[data-day="${kYear}-01-06"]`);
  const from = (await chip.boundingBox())!;
  const to = (await holiday.boundingBox())!;
  await desk.mouse.move(from.x + 10, from.y + 10);
  await desk.mouse.down();
  await desk.mouse.move(to.x + 12, to.y + 30, { steps: 5 });
  // While it is held the service says what is wrong.
  await expect(desk.getByRole("region", { name: "Vald dag" })).toContainText(/helgdag|ledig|fri dag|röd/i);
  await desk.mouse.up();
  expect(await dayOf(desk, "Hamnviksnämnden", 0)).toBe(`${kYear}-01-06`);
  await expectAccessible(desk);
  await pictures(desk, "planering-krock");

  await desk.reload();
  expect(await dayOf(desk, "Hamnviksnämnden", 0)).toBe(`${kYear}-01-06`);
  await desk.getByRole("button", { name: "Föreslå dagar" }).click();
  await expect(desk.getByRole("button", { name: "Föreslå dagar" })).toBeEnabled();
  expect(await dayOf(desk, "Hamnviksnämnden", 0)).toBe(`${kYear}-01-06`);
});

test("Escape puts back what is dragged", async ({ daemon, desk }) => {
  await propose(desk, daemon);
  const before = await dayOf(desk, "Hamnviksnämnden", 0);
  const chip = chips(desk, "Hamnviksnämnden").first();
  await chip.scrollIntoViewIfNeeded();
  const from = (await chip.boundingBox())!;
  await desk.mouse.move(from.x + 10, from.y + 10);
  await desk.mouse.down();
  await desk.mouse.move(from.x + 60, from.y + 60, { steps: 4 });
  await desk.keyboard.press("Escape");
  await desk.mouse.up();
  expect(await dayOf(desk, "Hamnviksnämnden", 0)).toBe(before);
});

test("two committees with the same chair are kept apart, and told of when they are put together", async ({ daemon, desk }) => {
  await makeOther(daemon);
  await desk.goto(`${daemon.url}/hvn/sammantraden/plan`);
  await desk.getByRole("checkbox", { name: "Kajnämnden" }).press("Space");
  await desk.getByRole("button", { name: "Föreslå dagar" }).click();
  await expect(chips(desk, "Kajnämnden")).toHaveCount(10);
  const taken = await dayOf(desk, "Hamnviksnämnden", 0);
  await chips(desk, "Kajnämnden").first().click();
  await desk.getByLabel("Flytta till").fill(taken);
  await expect(desk.getByRole("region", { name: "Vald dag" })).toContainText("Astrid Wallmark");
  await expect(desk.getByRole("heading", { name: /^I vägen/ })).toBeVisible();
});

test("the meetings of the plan are created once, and the days put before the committee", async ({ daemon, desk }) => {
  test.slow();
  const today = new Date().toISOString().slice(0, 10);
  const registeredCase = { subject: "Sammanträdestider", kind: "CASE_KIND_OWN", registerDate: today };
  const made = await daemon.call("CaseService/CreateCase", { parent: "committees/hvn", registeredCase });
  const meeting = { meetingDate: plus(today, 20), startHour: "16.00" };
  const { name } = await daemon.call("MeetingService/CreateMeeting", { parent: "committees/hvn", meeting });
  await daemon.call("MeetingService/CreateItem", { parent: name, item: { caseName: made.name } });

  await propose(desk, daemon);
  await desk.getByRole("button", { name: "Till en föredragningslista" }).click();
  const agenda = desk.getByRole("dialog");
  await agenda.getByRole("button", { name: /Sammanträde/ }).click();
  await desk.getByRole("option").first().click();
  await agenda.getByRole("button", { name: /Punkt/ }).click();
  await desk.getByRole("option", { name: "Sammanträdestider" }).click();
  await agenda.getByRole("button", { name: "Lägg in 10 dagar" }).click();
  await expect(agenda.getByText("Dagarna står som förslag till beslut.")).toBeVisible();
  const { items } = await daemon.call("MeetingService/ListItems", { parent: name });
  expect(items[0].facts.handling.points[0].meetingDates.days).toHaveLength(10);
  await desk.keyboard.press("Escape");

  const count = async () =>
    (await daemon.call("MeetingService/ListMeetings", { parent: "committees/hvn", fromDate: `${kYear}-01-01` })).meetings.length;
  const before = await count().catch(() => 0);
  await desk.getByRole("button", { name: "Lägg upp sammanträdena" }).click();
  await expectAccessible(desk);
  await desk.getByRole("dialog").getByRole("button", { name: "Lägg upp sammanträdena" }).press("Enter");
  await expect(desk.getByText("10 sammanträden lades upp.")).toBeVisible();
  const after = await count();
  await desk.getByRole("dialog").getByRole("button", { name: "Stäng" }).click();
  await desk.getByRole("button", { name: "Lägg upp sammanträdena" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Lägg upp sammanträdena" }).press("Enter");
  await expect(desk.getByText("0 sammanträden lades upp. 10 fanns redan.")).toBeVisible();
  expect(await count()).toBe(after);
  expect(after - before).toBe(10);
});
