// Those who certify the minutes do it on their phones; what they sealed is signed, proven and announced.
import type { Page } from "@playwright/test";
import { logIn, openAccounts } from "./accounts";
import { Daemon, expect, expectAccessible, picture, test } from "./harness";
import { holdMeeting, kMeeting, kMeetingPath } from "./sample_meeting";

const kPhone = { width: 390, height: 844 };
const kPage = `${kMeetingPath}/justering/1`;

// The minutes are laid before Astrid and Gösta, after the decision of § 4 got other words than were confirmed.
async function layMinutes(daemon: Daemon): Promise<void> {
  await holdMeeting(daemon);
  const { items } = await daemon.call("MeetingService/ListItems", { parent: kMeeting });
  await daemon.call("MeetingService/ConfirmDecision", { name: items[3].name });
  const { items: confirmed } = await daemon.call("MeetingService/ListItems", { parent: kMeeting });
  const { name, etag, facts } = confirmed[3];
  facts.handling.points[0].decided = "godkänna förvaltningens reviderade förslag till gästbrygga";
  await daemon.call("MeetingService/UpdateItem", { item: { name, etag, facts }, updateMask: "facts" });
  await daemon.call("MeetingService/CloseMeeting", { name: kMeeting });
  await daemon.call("JusteringService/CreateJustering", { parent: kMeeting });
}

async function open(daemon: Daemon, page: Page, account: string): Promise<void> {
  await page.goto(`${daemon.url}${kPage}`);
  await logIn(page, account);
  await expect(page.getByRole("heading", { name: "Justera protokollet" })).toBeVisible();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Meny" }).click();
  await page.getByRole("button", { name: /Logga ut/ }).click();
  await expect(page.getByLabel("Konto")).toBeVisible();
}

async function certify(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Justera", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Justera", exact: true }).click();
}

test("on a phone: read, object, accept what differs, certify, sign; then prove it and announce it", async ({
  daemon,
  desk,
}) => {
  test.setTimeout(180_000);
  await layMinutes(daemon);
  daemon.arende("committee", "set", "hvn", "--kept-at=Nämndkansliet", "--court=Förvaltningsrätten i Hamnvik");
  await openAccounts(daemon);
  await desk.setViewportSize(kPhone);

  await open(daemon, desk, "gosta");
  await expect(desk.getByText("0 av 2 har justerat")).toBeVisible();
  await expect(desk.getByText("Beslutet är inte skrivet som det bekräftades")).toBeVisible();
  await expect(desk.locator("ins")).toHaveText("reviderade ");
  await expect(desk.getByText("Taxan bör bli lägre för båtar utan motor.")).toBeVisible();
  await expectAccessible(desk);
  await picture(desk, "justering-telefon-dark");
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "justering-telefon");
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(kPhone.width);
  await desk.getByRole("link", { name: "Godta § 4 först" }).click();
  await picture(desk, "justering-telefon-paragraf");

  await desk.getByRole("button", { name: "Invänd mot § 5" }).click();
  await desk.getByLabel("Vad är fel i § 5?").fill("Taxan gäller från den 1 januari.");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("”Taxan gäller från den 1 januari.”")).toBeVisible();
  await desk.getByRole("button", { name: "Godta § 4" }).click();
  await expect(desk.getByRole("button", { name: "Godta § 4" })).toBeHidden();
  await certify(desk);
  await expect(desk.getByRole("alert")).toContainText("Gösta Ekvall har invänt mot § 5");
  await desk.keyboard.press("Escape");
  await leave(desk);

  await open(daemon, desk, "majlis");
  await desk.getByLabel("Vad invändningen av Gösta Ekvall ledde till").fill("Dagen framgår av bilagan.");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Ledde till: Dagen framgår av bilagan.")).toBeVisible();
  await leave(desk);

  await open(daemon, desk, "gosta");
  await certify(desk);
  await expect(desk.getByText("1 av 2 har justerat")).toBeVisible();
  await leave(desk);

  await open(daemon, desk, "astrid");
  await desk.getByRole("button", { name: "Godta § 4" }).click();
  await certify(desk);
  await expect(desk.getByText("2 av 2 har justerat")).toBeVisible();
  await desk.getByRole("button", { name: "Skriv under" }).click();
  await expect(desk.getByText("Gör PDF och skriver under …")).toBeVisible();
  await expect(desk.getByText(/skrev under \d{4}/)).toBeVisible({ timeout: 30_000 });
  await desk.getByRole("button", { name: "Hämta och pröva underskrifterna" }).click();
  await expect(desk.getByText(/Filen är oförändrad sedan Astrid Wallmark undertecknade/).first()).toBeVisible();
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("button", { name: "hvn-2026-05-26-protokoll.pdf", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("hvn-2026-05-26-protokoll.pdf");
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "justering-telefon-undertecknat");
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(kPhone.width);
  await leave(desk);

  await open(daemon, desk, "majlis");
  await desk.setViewportSize({ width: 1280, height: 800 });
  await desk.getByRole("button", { name: "Anslå på anslagstavlan" }).click();
  await expect(desk.getByText(/Sista dag att överklaga är/)).toBeVisible();
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "justering-klar");
  await desk.getByRole("link", { name: "Anslaget", exact: true }).click();
  await expect(desk).toHaveURL(/\/anslagstavla\/hvn\/1$/);
  await expect(desk.getByText("Förvaltningsrätten i Hamnvik")).toBeVisible();
});

test("an adjuster acts in her own name only", async ({ daemon, desk }) => {
  await layMinutes(daemon);
  await openAccounts(daemon);
  await open(daemon, desk, "astrid");
  await expect(desk.getByLabel("Anteckna för")).toHaveCount(0);
  await expect(desk.getByRole("button", { name: "Återta" })).toHaveCount(0);
  await desk.goto(`${daemon.url}${kMeetingPath}/protokoll`);
  await desk.getByRole("button", { name: "Exportera" }).click();
  await expect(desk.getByRole("button", { name: "Skapa filen" })).toBeVisible();
  await expect(desk.getByRole("button", { name: "Spara i ärendena" })).toHaveCount(0);
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("button", { name: "Exportera" })).toBeFocused();
  await expect(desk.getByRole("button", { name: "Lägg fram för justering" })).toHaveCount(0);
});

test("the secretary records what was signed on paper, with its day", async ({ daemon, desk }) => {
  await layMinutes(daemon);
  await desk.goto(`${daemon.url}${kPage}`);
  await desk.getByRole("button", { name: /Anteckna för/ }).click();
  await desk.getByRole("option", { name: "Astrid Wallmark" }).click();
  await desk.getByRole("button", { name: "Godta § 4" }).click();
  await desk.getByRole("button", { name: "Justera för Astrid Wallmark" }).click();
  await desk.getByLabel("Dag", { exact: true }).fill("2026-05-29");
  await expectAccessible(desk);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("justerade fre 29 maj 2026")).toBeVisible();
  await picture(desk, "justering");
});

test("a text that changes while it is read must be read again", async ({ daemon, desk }) => {
  await layMinutes(daemon);
  await desk.goto(`${daemon.url}${kPage}`);
  await desk.getByRole("button", { name: /Anteckna för/ }).click();
  await desk.getByRole("option", { name: "Gösta Ekvall" }).click();
  await desk.getByRole("button", { name: "Godta § 4" }).click();
  await expect(desk.getByRole("button", { name: "Godta § 4" })).toBeHidden();
  await desk.getByRole("button", { name: "Justera för Gösta Ekvall" }).click();
  const { items } = await daemon.call("MeetingService/ListItems", { parent: kMeeting });
  const { name, etag, facts } = items[2];
  facts.handling.summary[0].text = "Förvaltningen redovisar rapporten.";
  await daemon.call("MeetingService/UpdateItem", { item: { name, etag, facts }, updateMask: "facts" });
  await desk.getByRole("dialog").getByRole("button", { name: "Justera", exact: true }).click();
  await expect(desk.getByRole("alert")).toContainText("Texten har ändrats");
  await desk.getByRole("button", { name: "Läs den nya texten" }).click();
  await expect(desk.getByText("Förvaltningen redovisar rapporten.")).toBeVisible();
  await desk.getByRole("button", { name: "Jag har läst den nya texten" }).click();
  await desk.getByRole("button", { name: "Justera för Gösta Ekvall" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Justera", exact: true }).click();
  await expect(desk.getByText("1 av 2 har justerat")).toBeVisible();
});

test("what nobody has certified is taken back", async ({ daemon, desk }) => {
  await layMinutes(daemon);
  await desk.goto(`${daemon.url}${kMeetingPath}/justering`);
  await expectAccessible(desk);
  await desk.getByRole("link", { name: "Justering av §§ 1–6" }).click();
  await desk.getByRole("button", { name: "Återta" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Återta" }).click();
  await expect(desk.getByText("Återtaget")).toBeVisible();
});

test("says where one begins while nothing is laid", async ({ daemon, desk }) => {
  await holdMeeting(daemon);
  await desk.goto(`${daemon.url}${kMeetingPath}/justering`);
  await expect(desk.getByText("Inget är framlagt för justering än.")).toBeVisible();
});
