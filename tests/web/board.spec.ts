// The notice board: everybody reads what hangs on it and nothing more; the secretariat keeps it.
import type { Page } from "@playwright/test";
import { logIn, openAccounts } from "./accounts";
import { Daemon, expect, expectAccessible, picture, test } from "./harness";

const kDay = 24 * 3600 * 1000;

function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(Date.now() + days * kDay);
}

async function announce(daemon: Daemon, anslag: object, parent = "committees/hvn"): Promise<string> {
  return (await daemon.call("AnslagService/CreateAnslag", { parent, anslag })).name;
}

// One decision that hangs, one meeting that goes up next week, and one of another committee.
async function fillBoard(daemon: Daemon): Promise<void> {
  daemon.arende(
    "committee",
    "set",
    "hvn",
    "--kept-at=Nämndkansliet, Hamngatan 1",
    "--court=Förvaltningsrätten i Hamnvik",
  );
  await daemon.call("CommitteeService/CreateCommittee", {
    committeeId: "sfn",
    committee: { title: "Sjöfartsnämnden", shortTitle: "SFN", phrasebook: "stockholm" },
  });
  await announce(daemon, { kind: "ANSLAG_KIND_DELEGATION", subject: "HVN 2026-0140, båtplats 12" });
  await announce(daemon, {
    kind: "ANSLAG_KIND_MEETING",
    subject: "Hemligt till nästa vecka",
    postDate: dayFromNow(7),
    removeFrom: dayFromNow(14),
  });
  const meeting = { kind: "ANSLAG_KIND_MEETING", subject: "Sammanträde i fyren", removeFrom: dayFromNow(7) };
  await announce(daemon, meeting, "committees/sfn");
}

async function showsDoor(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Logga in" })).toBeVisible();
}

test("a visitor reads what hangs, by committee, and finds nothing else", async ({ daemon, desk }) => {
  await fillBoard(daemon);
  await openAccounts(daemon);
  await desk.goto(`${daemon.url}/anslagstavla`);
  await expect(desk.getByRole("link", { name: "Delegationsbeslut: HVN 2026-0140, båtplats 12" })).toBeVisible();
  await expect(desk.getByText("Hemligt till nästa vecka")).toHaveCount(0);
  await expectAccessible(desk);
  await picture(desk, "anslagstavla-dark");
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "anslagstavla");

  await desk.getByRole("button", { name: /Nämnd/ }).click();
  await desk.getByRole("option", { name: "Sjöfartsnämnden" }).click();
  await expect(desk.getByRole("listitem")).toHaveCount(1);
  await expect(desk.getByRole("link", { name: "Sammanträde: Sammanträde i fyren" })).toBeVisible();
  await desk.getByRole("button", { name: /Nämnd/ }).click();
  await desk.getByRole("option", { name: "Alla nämnder" }).click();

  await desk.setViewportSize({ width: 360, height: 740 });
  await desk.getByRole("link", { name: /båtplats 12/ }).click();
  await expect(desk).toHaveURL(/\/anslagstavla\/hvn\/1$/);
  await expect(desk.getByText("Nämndkansliet, Hamngatan 1")).toBeVisible();
  await expect(desk.getByText("Förvaltningsrätten i Hamnvik")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Ta ner" })).toHaveCount(0);
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "anslag-360");
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await desk.goto(`${daemon.url}/anslagstavla/hvn/2`);
  await expect(desk.getByRole("alert")).toBeVisible();
  for (const place of [
    "/att-gora",
    "/hvn/arenden",
    "/hvn/sammantraden",
    "/hvn/sammantraden/1/protokoll",
    "/hvn/sammantraden/1/justering/1",
  ]) {
    await showsDoor(desk, `${daemon.url}${place}`);
  }
});

test("the secretary sees what is to come, and is told when a notice may come down", async ({ daemon, desk }) => {
  await fillBoard(daemon);
  await openAccounts(daemon);
  await desk.goto(`${daemon.url}/att-gora`);
  await logIn(desk, "majlis");
  await desk.getByRole("navigation").getByRole("link", { name: "Anslagstavla" }).click();
  await expect(desk.getByRole("link", { name: "Sammanträde: Hemligt till nästa vecka" })).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("link", { name: /båtplats 12/ }).click();
  await desk.getByRole("button", { name: "Ta ner" }).click();
  await expect(desk.getByRole("alert")).toContainText("Vänta till");
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "anslag");
});

test("a notice that was away is posted anew, and the certificate of the old one is had", async ({ daemon, desk }) => {
  await fillBoard(daemon);
  await desk.goto(`${daemon.url}/anslagstavla/hvn/1`);
  await desk.getByRole("button", { name: "Anteckna avbrott" }).click();
  await desk
    .getByLabel("Klockan", { exact: true })
    .fill(
      new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", timeStyle: "short" }).format(
        Date.now() + 60_000,
      ),
    );
  await desk.getByLabel("Varför").fill("Webbplatsen låg nere");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("alert")).toBeVisible(); // that is in the future, and what was typed stays
  await expect(desk.getByLabel("Varför")).toHaveValue("Webbplatsen låg nere");
  await expectAccessible(desk);
  await desk.keyboard.press("Escape");

  const interruption = { fromTime: new Date().toISOString(), reason: "Webbplatsen låg nere" };
  await daemon.call("AnslagService/RecordInterruption", { name: "committees/hvn/anslag/1", interruption });
  await desk.reload();
  await expect(desk.getByText("Brutet")).toBeVisible();
  await expect(desk.getByText("Anslaget var borta under överklagandetiden")).toBeVisible();
  await desk.getByRole("button", { name: "Anslå på nytt" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Anslå på nytt" }).click();
  await expect(desk).toHaveURL(/\/anslagstavla\/hvn\/3$/);
  await desk.goto(`${daemon.url}/anslagstavla/hvn/1`);
  await expect(desk.getByText("Anslaget är ersatt av")).toBeVisible();
  const [download] = await Promise.all([
    desk.waitForEvent("download", { timeout: 30_000 }),
    desk.getByRole("button", { name: "Ladda ner anslagsbeviset" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/anslagsbevis.*\.pdf$/);
});

test("a board with nothing on it says so", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/anslagstavla`);
  await expect(desk.getByText("Inget är anslaget just nu.")).toBeVisible();
  await expectAccessible(desk);
});
