// Meetings: planned for a year or one by one, their agendas ordered, called to.
import { type Locator, type Page } from "@playwright/test";
import { expect, expectAccessible, picture, pictures, test, type Daemon } from "./harness";
import { timeKeys } from "./key_times";

// A day so many days from today, in Sweden.
function dayIn(days: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(Date.now() + days * 86_400_000);
}

async function makeMeeting(daemon: Daemon, day: string, more: object = {}): Promise<string> {
  const meeting = { meetingDate: day, startHour: "16.00", place: "Hamnkontoret", ...more };
  return (await daemon.call("MeetingService/CreateMeeting", { parent: "committees/hvn", meeting })).name;
}

async function makeCase(daemon: Daemon, subject: string): Promise<string> {
  const registeredCase = { subject, kind: "CASE_KIND_OWN", registerDate: dayIn(-10) };
  return (await daemon.call("CaseService/CreateCase", { parent: "committees/hvn", registeredCase })).name;
}

async function addTitle(daemon: Daemon, parent: string, title: string): Promise<void> {
  await daemon.call("MeetingService/CreateItem", { parent, item: { facts: { title, free: {} } } });
}

// The headings of the agenda as the service has them.
async function titlesOf(daemon: Daemon, parent: string): Promise<string[]> {
  const { items = [] } = await daemon.call("MeetingService/ListItems", { parent });
  return items.map((item: { facts: { title: string } }) => item.facts.title);
}

function addressOf(daemon: Daemon, meeting: string): string {
  return `${daemon.url}/hvn/sammantraden/${meeting.split("/").at(-1)}`;
}

function agendaOf(page: Page): Locator {
  return page.getByRole("grid", { name: "Föredragningslista" });
}

test("a committee without meetings is told what to do, and gets its first one by the keyboard", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/sammantraden`);
  await expect(desk.getByText("Nämnden har inga sammanträden än.")).toBeVisible();
  await desk.getByRole("button", { name: "Nytt sammanträde" }).first().press("Enter");
  const dialog = desk.getByRole("dialog", { name: "Nytt sammanträde" });
  await expect(dialog.getByLabel("Dag")).toBeFocused();
  await expectAccessible(desk);
  await dialog.getByLabel("Dag").fill(dayIn(20));
  await dialog.getByLabel("Klockan").fill("1630");
  await dialog.getByLabel("Plats").fill("Hamnkontoret");
  await dialog.getByLabel("Plats").press("Enter");
  await expect(desk).toHaveURL(/\/hvn\/sammantraden\/\d+$/);
  await expect(desk.getByText("Klockan 16.30, Hamnkontoret")).toBeVisible();
});

test("a meeting that the service did not answer is kept as typed, and created once when it answers", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/sammantraden`);
  await desk.getByRole("button", { name: "Nytt sammanträde" }).first().click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Dag").fill(dayIn(20));
  await daemon.stop("SIGKILL");
  await dialog.getByRole("button", { name: "Lägg upp sammanträdet" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Tjänsten svarar inte just nu.");
  await expect(dialog.getByLabel("Dag")).toHaveValue(dayIn(20));
  await daemon.start();
  await dialog.getByRole("button", { name: "Lägg upp sammanträdet" }).click();
  await expect(desk).toHaveURL(/\/hvn\/sammantraden\/\d+$/);
  expect((await daemon.call("MeetingService/ListMeetings", { parent: "committees/hvn" })).meetings).toHaveLength(1);
});

test("the next meeting stands first with what remains, and one is cancelled with the reason", async ({ daemon, desk }) => {
  await daemon.call("CommitteeService/UpdateCommittee", {
    committee: { ...(await daemon.call("CommitteeService/GetCommittee", { name: "committees/hvn" })), kallelseDays: 7 },
  });
  await makeMeeting(daemon, dayIn(14));
  await makeMeeting(daemon, dayIn(42));
  await makeMeeting(daemon, dayIn(-400));
  await desk.goto(`${daemon.url}/hvn/sammantraden`);
  await expect(desk.getByRole("heading", { name: /^Nästa: / })).toBeVisible();
  await expect(desk.getByText("Kallelse och handlingar ska ut").first()).toBeVisible();
  await expectAccessible(desk);
  await pictures(desk, "sammantraden");
  await desk.getByRole("button", { name: /^Ställ in / }).last().click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Varför").fill("För få ärenden");
  await dialog.getByLabel("Varför").press("Enter");
  await expect(dialog).toBeHidden();
  await expect(desk.getByRole("cell", { name: "Inställt För få ärenden" })).toBeVisible();
});

test("an agenda is made by few keys: the usual points, cases by some letters, a point of one's own", async ({ daemon, desk }) => {
  await makeCase(daemon, "Ny gästbrygga i Norra viken");
  await makeCase(daemon, "Taxa för båtplatser");
  const meeting = await makeMeeting(daemon, dayIn(20));
  await desk.goto(addressOf(daemon, meeting));
  await desk.getByRole("button", { name: "Lägg till de vanliga punkterna (6)" }).click();
  await expect(agendaOf(desk).getByRole("row")).toHaveCount(6);

  const field = desk.getByRole("searchbox", { name: "Lägg till på listan" }).or(desk.getByLabel("Lägg till på listan"));
  await field.click();
  await desk.keyboard.type("viken brygga");
  await expect(desk.getByRole("menuitem", { name: "Ny gästbrygga i Norra viken" })).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(agendaOf(desk).getByRole("row")).toHaveCount(7);
  await desk.keyboard.type("båtpl");
  await expect(desk.getByRole("menuitem", { name: "Taxa för båtplatser" })).toBeVisible();
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("Hamnfesten");
  await desk.keyboard.press("Enter");
  await expect(agendaOf(desk).getByRole("row")).toHaveCount(9);
  const titles = await titlesOf(daemon, meeting);
  expect(titles.slice(3, 5)).toEqual(["Ny gästbrygga i Norra viken", "Taxa för båtplatser"]);
  expect(titles.at(-1)).toBe("Hamnfesten");
  await expectAccessible(desk);
  await picture(desk, "sammantrade");
  await pictures(desk, "sammantrade");
});

test("points are moved by keys, by the menu and by dragging, and taken off", async ({ daemon, desk }) => {
  const meeting = await makeMeeting(daemon, dayIn(20));
  for (const title of ["Ett", "Två", "Tre", "Fyra"]) await addTitle(daemon, meeting, title);
  await desk.goto(addressOf(daemon, meeting));
  const row = (title: string) => agendaOf(desk).getByRole("row", { name: title });
  const stands = (titles: string[]) => expect.poll(() => titlesOf(daemon, meeting)).toEqual(titles);

  await row("Ett").focus();
  await desk.keyboard.press("Alt+ArrowDown");
  await desk.keyboard.press("Alt+ArrowDown");
  await stands(["Två", "Tre", "Ett", "Fyra"]);
  await expect(row("Ett")).toBeFocused();

  await desk.getByRole("button", { name: "Åtgärder för Fyra" }).click();
  await desk.getByRole("menuitem", { name: "Flytta överst" }).click();
  await stands(["Fyra", "Två", "Tre", "Ett"]);

  await row("Fyra").dragTo(row("Ett"), { targetPosition: { x: 200, y: 40 } });
  await stands(["Två", "Tre", "Ett", "Fyra"]);

  await desk.getByRole("button", { name: "Åtgärder för Tre" }).press("Enter");
  await desk.getByRole("menuitem", { name: "Ta bort från listan" }).click();
  await stands(["Två", "Ett", "Fyra"]);
});

test("a change by somebody else meanwhile is told, and nothing typed is lost", async ({ daemon, desk }) => {
  const name = await makeMeeting(daemon, dayIn(20));
  await desk.goto(addressOf(daemon, name));
  await desk.getByRole("button", { name: "Ändra dag, tid och plats" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Plats").fill("Fyrvaktarbostaden");
  const { etag } = await daemon.call("MeetingService/GetMeeting", { name });
  await daemon.call("MeetingService/UpdateMeeting", { meeting: { name, etag, place: "Rådhuset" } });
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(dialog.getByText(/Någon annan har ändrat .* Rådhuset/)).toBeVisible();
  await expect(dialog.getByLabel("Plats")).toHaveValue("Fyrvaktarbostaden");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(desk.getByText("Klockan 16.00, Fyrvaktarbostaden")).toBeVisible();
});

test("the kallelse is seen, saved and recorded as sent; what comes then is an extra case", async ({ daemon, desk }) => {
  await makeCase(daemon, "Isbrytning i yttre hamnen");
  const meeting = await makeMeeting(daemon, dayIn(20));
  await addTitle(daemon, meeting, "Hamnfesten");
  await desk.goto(addressOf(daemon, meeting));
  await desk.getByRole("button", { name: "Visa Kallelse" }).click();
  const paper = desk.frameLocator("iframe[title=Kallelse]");
  await expect(paper.getByText("Hamnfesten")).toBeVisible();
  // It is dressed, though the policy of the page lets no paper bring its own style.
  await expect.poll(() => paper.locator("main").evaluate((main) => getComputedStyle(main.ownerDocument.body).maxWidth)).not.toBe("none");
  await expectAccessible(desk);
  await pictures(desk, "kallelse");
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("button", { name: "Visa Kallelse" })).toBeFocused();

  const coming = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "Kallelse som Word" }).click();
  expect((await coming).suggestedFilename()).toMatch(/kallelse\.docx$/);

  await desk.getByRole("button", { name: "Anteckna som skickad" }).click();
  await expect(desk.getByText("Ärenden som läggs till nu blir extra ärenden.")).toBeVisible();
  await desk.getByLabel("Lägg till på listan").click();
  await desk.keyboard.type("isbryt");
  await desk.keyboard.press("Enter");
  await expect(agendaOf(desk).getByText("Extra ärende")).toBeVisible();
});

test("what is to be reported is gathered and taken to the agenda", async ({ daemon, desk }) => {
  await daemon.call("AnmalanService/CreateReceivedMinutes", {
    parent: "committees/hvn",
    receivedMinutes: { body: "rådet för hamnfrågor", meetingDate: dayIn(-20), receivedDate: dayIn(-5) },
  });
  const meeting = await makeMeeting(daemon, dayIn(20));
  await desk.goto(addressOf(daemon, meeting));
  await expect(desk.getByText("rådet för hamnfrågor")).toBeVisible();
  await desk.getByRole("button", { name: /^Ta med/ }).click();
  await expect(desk.getByText("Inget nytt att anmäla.")).toBeVisible();
  await expect(agendaOf(desk).getByRole("row", { name: "Anmälningsärenden" })).toBeVisible();
});

test("an agenda of 250 points is moved in without waiting", async ({ daemon, desk }) => {
  test.slow();
  const meeting = await makeMeeting(daemon, dayIn(20));
  for (let at = 1; at <= 250; ++at) await addTitle(daemon, meeting, `Punkt nummer ${at}`);
  await desk.goto(addressOf(daemon, meeting));
  await expect(agendaOf(desk)).toHaveAttribute("aria-rowcount", "250");
  const first = agendaOf(desk).getByRole("row", { name: "Punkt nummer 1", exact: true });
  await first.focus();
  const keyTimes = await timeKeys(desk);
  for (let press = 0; press < 10; ++press) await desk.keyboard.press("Alt+ArrowDown");
  await expect(first).toContainText("11.");
  await expect(first).toBeFocused();
  console.log(`on an agenda of 250 points ${await keyTimes()}`);
  await expect.poll(async () => (await titlesOf(daemon, meeting)).indexOf("Punkt nummer 1")).toBe(10);
  await expectAccessible(desk);
});
