// The minutes of a meeting: read, reviewed, exported, compared, closed and laid before those who certify them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Daemon, expect, expectAccessible, picture, test } from "./harness";
import { holdMeeting, kMeeting, kMeetingPath } from "./sample_meeting";

const kPage = `${kMeetingPath}/protokoll`;

async function open(daemon: Daemon, page: Page, address = kPage): Promise<void> {
  await page.goto(`${daemon.url}${address}`);
}

test("shows the whole draft, and leads to each paragraph and to what is to be mended", async ({ daemon, desk }) => {
  await holdMeeting(daemon);
  await open(daemon, desk);
  await expect(desk.getByRole("heading", { name: "Hamnviksnämndens beslut" })).toHaveCount(3);
  await expect(desk.getByText("Hamnviksnämnden beslutade att fastställa taxan för båtplatser 2027.")).toBeVisible();
  await desk.getByRole("navigation", { name: "Paragrafer" }).getByRole("link", { name: /§ 4/ }).click();
  await expect(desk).toHaveURL(/#p4$/);
  await expect(desk.getByRole("heading", { name: "Ny gästbrygga i Norra viken" })).toBeInViewport();
  await expect(desk.getByText("Ange en tid, så att uppdraget kan bevakas.")).toBeVisible();
  await expectAccessible(desk);
  await picture(desk, "protokoll-dark");
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "protokoll");
  await desk.setViewportSize({ width: 360, height: 740 });
  await picture(desk, "protokoll-360");
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await desk.getByRole("link", { name: "Ändra i mötesläget" }).click();
  await expect(desk).toHaveURL(/\/hvn\/sammantraden\/1\/mote#\d+$/);
});

test("opens at the paragraph that the address names", async ({ daemon, desk }) => {
  await holdMeeting(daemon);
  await open(daemon, desk, `${kPage}#p5`);
  await expect(desk.getByRole("heading", { name: "Taxa för båtplatser 2027" })).toBeInViewport();
});

test("says what to do while the agenda is empty", async ({ daemon, desk }) => {
  await daemon.call("MeetingService/CreateMeeting", {
    parent: "committees/hvn",
    meeting: { meetingDate: "2026-05-26" },
  });
  await open(daemon, desk);
  await expect(desk.getByRole("link", { name: "Sätt upp punkter" })).toBeVisible();
  await expectAccessible(desk);
});

test("exports as a file, and shows what was taken out for the web before it is handed out", async ({
  daemon,
  desk,
}) => {
  await holdMeeting(daemon);
  const { items } = await daemon.call("MeetingService/ListItems", { parent: kMeeting });
  const marking = { target: items[3].name, words: "Gösta Ekvall", ground: "GDPR" };
  await daemon.call("MarkingService/CreateMarking", { marking });
  await open(daemon, desk);
  await desk.getByRole("button", { name: "Exportera" }).click();
  await desk.getByRole("button", { name: /Form/ }).click();
  await desk.getByRole("option", { name: "Ren text" }).click();
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("button", { name: "Skapa filen" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("hvn-2026-05-26-protokoll.txt");
  await desk.getByText("Webben: även utan").click();
  await desk.getByRole("button", { name: "Skapa filen" }).click();
  await expect(desk.getByRole("row", { name: /§ 4 GDPR/ })).toBeVisible();
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "protokoll-export");
  await desk.getByRole("button", { name: "Spara i ärendena" }).click();
  await expect(desk.getByText(/Sparat i 3 ärenden/)).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("button", { name: "Exportera" })).toBeFocused();
});

test("marks the words that are selected in a paragraph, and lifts the mark", async ({ daemon, desk }) => {
  await holdMeeting(daemon);
  await open(daemon, desk, `${kPage}#p4`);
  const section = desk.locator("section#p4");
  await section.getByText("Gösta Ekvall").first().evaluate((element) => {
    const text = [...element.childNodes].find((each) => each.textContent!.includes("Gösta Ekvall"))!;
    const from = text.textContent!.indexOf("Gösta Ekvall");
    document.getSelection()!.setBaseAndExtent(text, from, text, from + "Gösta Ekvall".length);
  });
  await section.getByRole("button", { name: "Markera § 4" }).click();
  const dialog = desk.getByRole("dialog", { name: "Markera § 4" });
  await expect(dialog.getByLabel("Bara dessa ord")).toHaveValue("Gösta Ekvall");
  await dialog.getByText("Personuppgifter").click();
  await expectAccessible(desk);
  await dialog.getByRole("button", { name: "Markera" }).click();
  await expect(section).toContainText("GDPR");
  await expect(section).toContainText("”Gösta Ekvall”");
  const { markings } = await daemon.call("MarkingService/ListMarkings", { parent: kMeeting });
  expect(markings).toMatchObject([{ words: "Gösta Ekvall", ground: "GDPR" }]);
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "markering");

  // Words that do not stand there are refused, and the dialog stays with what was typed.
  await section.getByRole("button", { name: "Markera § 4" }).click();
  await dialog.getByLabel("Bara dessa ord").fill("Ingen som står här");
  await dialog.getByLabel("Lagrum").fill("21:1");
  await dialog.getByRole("button", { name: "Markera" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByRole("button", { name: "Avbryt" }).click();

  await section.getByRole("button", { name: "Häv markeringen av Gösta Ekvall" }).click();
  await desk.getByLabel("Varför").fill("Har samtyckt");
  await desk.keyboard.press("Enter");
  await expect(section).not.toContainText("GDPR");
});

test("makes a PDF, and says how far it has come", async ({ daemon, desk }) => {
  test.setTimeout(120_000);
  await holdMeeting(daemon);
  await open(daemon, desk);
  await desk.getByRole("button", { name: "Exportera" }).click();
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("button", { name: "Skapa filen" }).click(),
    expect(desk.getByText("Gör PDF …")).toBeVisible(),
  ]);
  expect(download.suggestedFilename()).toBe("hvn-2026-05-26-protokoll.pdf");
});

test("previews the paper in its own look", async ({ daemon, desk }) => {
  await holdMeeting(daemon);
  await open(daemon, desk);
  await desk.getByRole("button", { name: "Förhandsgranska" }).click();
  const paper = desk.frameLocator("iframe");
  await expect(paper.getByText("Ny gästbrygga i Norra viken")).toBeVisible();
  await expect
    .poll(() => paper.locator("body").evaluate((body) => body.ownerDocument.adoptedStyleSheets[0]?.cssRules.length))
    .toBeGreaterThan(3);
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "protokoll-forhandsgranskning");
});

test("compares with what was edited in Word, and takes a paragraph over", async ({ daemon, desk }) => {
  await holdMeeting(daemon);
  const { text } = await daemon.call("MeetingService/DraftMeeting", { name: kMeeting });
  const edited = join(daemon.folder, "redigerat.txt");
  writeFileSync(edited, text.replace("trettio platser", "fyrtio platser"));
  await open(daemon, desk);
  await desk.getByRole("button", { name: "Exportera" }).click();
  await desk.getByRole("button", { name: /Form/ }).click();
  await desk.getByRole("option", { name: "Word" }).click();
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("button", { name: "Skapa filen" }).click(),
  ]);
  const unchanged = join(daemon.folder, "oforandrat.docx");
  await download.saveAs(unchanged);
  await desk.keyboard.press("Escape");

  await desk.getByRole("button", { name: "Jämför med redigerat dokument" }).click();
  await desk.getByLabel("Det redigerade dokumentet").setInputFiles(unchanged);
  await expect(desk.getByText("Dokumentet säger detsamma som det som är antecknat.")).toBeVisible();
  await desk.getByLabel("Det redigerade dokumentet").setInputFiles(edited);
  await expect(desk.locator("del")).toHaveText(/trettio/);
  await expect(desk.locator("ins")).toHaveText(/fyrtio/);
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "protokoll-jamfor");
  await desk.getByRole("button", { name: "Ta över § 4" }).click();
  await expect(desk.getByText("Dokumentet säger detsamma som det som är antecknat.")).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByText("en gästbrygga med fyrtio platser")).toBeVisible();
});

test("tells of a document that cannot be read", async ({ daemon, desk }) => {
  await holdMeeting(daemon);
  await open(daemon, desk);
  await desk.getByRole("button", { name: "Jämför med redigerat dokument" }).click();
  const file = {
    name: "trasig.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0]),
  };
  await desk.getByLabel("Det redigerade dokumentet").setInputFiles(file);
  await expect(desk.getByRole("alert")).toBeVisible();
});

test("ends the meeting at its hour and lays the minutes before those who were chosen", async ({ daemon, desk }) => {
  await holdMeeting(daemon);
  await open(daemon, desk);
  await desk.getByRole("button", { name: "Avsluta sammanträdet" }).click();
  await desk.getByLabel("Klockslag då det avslutades").fill("18:04");
  await expectAccessible(desk);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Avslutat 2026-05-26 18:04")).toBeVisible();
  await desk.getByRole("button", { name: "Lägg fram för justering" }).click();
  await expect(desk.getByRole("checkbox", { name: "Astrid Wallmark" })).toBeChecked();
  await expect(desk.getByRole("checkbox", { name: "Folke Brandelius" })).not.toBeChecked();
  await expect(desk.getByLabel("Dag för justering")).toHaveValue("2026-06-02");
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "light" });
  await picture(desk, "protokoll-lagg-fram");
  await desk.getByRole("button", { name: "Lägg fram", exact: true }).click();
  await expect(desk).toHaveURL(/\/hvn\/sammantraden\/1\/justering\/1$/);
  await expect(desk.getByText("0 av 2 har justerat")).toBeVisible();
});

test("rättar a certified paragraph without changing its text", async ({ daemon, desk }) => {
  await holdMeeting(daemon);
  daemon.arende("meeting", "close", "2026-05-26");
  daemon.arende("adjust", "start", "2026-05-26");
  for (const person of ["Astrid Wallmark", "Gösta Ekvall"]) daemon.arende("adjust", "sign", "2026-05-26", person);
  await open(daemon, desk);
  await desk.getByRole("button", { name: "Rätta § 4" }).click();
  await desk.getByLabel("Orden som är fel").fill("finns inte");
  await desk.getByLabel("Ska vara").fill("fyrtio platser");
  await desk.getByLabel("Vem som beslutade").fill("ordföranden Astrid Wallmark");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("alert")).toBeVisible();
  await expect(desk.getByLabel("Ska vara")).toHaveValue("fyrtio platser");
  await desk.getByLabel("Orden som är fel").fill("trettio platser");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("§ 4 är rättad.")).toBeVisible();
  await expect(desk.getByText("Förvaltningen föreslår en gästbrygga med trettio platser")).toBeVisible();
  await expect(desk.locator("#p4").getByText(/fyrtio platser/)).toBeVisible();
  await expectAccessible(desk);
});
