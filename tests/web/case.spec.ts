// One case, from its first document to the court's word.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drop, expect, expectAccessible, picture, test, type Daemon } from "./harness";
import type { Page } from "@playwright/test";

const kToday = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date());
const kYear = kToday.slice(0, 4);
const kCase = `committees/hvn/cases/${kYear}-0001`;

async function register(daemon: Daemon, more: object = {}): Promise<void> {
  await daemon.call("CaseService/CreateCase", {
    parent: "committees/hvn",
    registeredCase: {
      subject: "Gästbrygga i Norra viken",
      kind: "CASE_KIND_SKRIVELSE",
      sender: "Båtklubben",
      registerDate: kToday,
      ...more,
    },
  });
}

async function open(daemon: Daemon, desk: Page): Promise<void> {
  await desk.goto(`${daemon.url}/hvn/arenden/${kYear}-0001`);
  await expect(desk.getByRole("heading", { name: "Gästbrygga i Norra viken", level: 1 })).toBeVisible();
}

// A case that was decided today, certified and announced, with an extract for Båtklubben.
async function decide(daemon: Daemon): Promise<void> {
  await register(daemon);
  daemon.arende("committee", "set", "hvn", "--kept-at=Kansliet", "--court=Förvaltningsrätten i Hamnvik");
  daemon.arende("meeting", "create", kToday, "--committee=hvn");
  daemon.arende("meeting", "roll", kToday, "--save", "--committee=hvn");
  daemon.arende("meeting", "item", kToday, `${kYear}-0001`, "--committee=hvn");
  const meeting = "committees/hvn/meetings/1";
  const { items } = await daemon.call("MeetingService/ListItems", { parent: meeting });
  await daemon.call("MeetingService/UpdateItem", {
    item: {
      name: items[0].name,
      etag: items[0].etag,
      facts: { handling: { points: [{ decided: "bygga en gästbrygga" }], extracts: [{ name: "Båtklubben" }] } },
    },
  });
  daemon.arende("meeting", "close", kToday, "--committee=hvn");
}

// Lays the minutes before the chair, on the first day that is not free.
async function layBefore(daemon: Daemon): Promise<void> {
  for (let ahead = 0; ; ++ahead) {
    const day = new Date(Date.parse(kToday) + ahead * 24 * 3600 * 1000).toISOString().slice(0, 10);
    try {
      const request = { parent: "committees/hvn/meetings/1", justerare: ["Astrid Wallmark"], plannedDate: day };
      await daemon.call("JusteringService/CreateJustering", request);
      return;
    } catch (error) {
      if (ahead > 7) throw error;
    }
  }
}

test("takes a dropped document, and the next file of that name as a version", async ({ daemon, desk }) => {
  await register(daemon);
  await open(daemon, desk);
  await expect(desk.getByText("Inga handlingar än.")).toBeVisible();
  await drop(desk, "#main .page", { name: "Tjänsteutlåtande.txt", type: "text/plain", text: "Ett utlåtande." });
  await expect(desk.getByRole("button", { name: /Filen är/ })).toHaveText(/Tjänsteutlåtande/);
  await expectAccessible(desk);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Tjänsteutlåtande är inlagd.")).toBeVisible();
  await expect(desk.getByText("Under beredning")).toBeVisible();
  await drop(desk, "#main .page", { name: "Tjänsteutlåtande.txt", type: "text/plain", text: "Ett nytt utlåtande." });
  await expect(desk.getByRole("radio", { name: /ny version/ })).toBeChecked();
  await desk.getByRole("button", { name: "Lägg till", exact: true }).last().click();
  await desk.getByText("Tidigare versioner (1)").click();
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("button", { name: "Hämta Tjänsteutlåtande", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Tjänsteutlåtande.txt");
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toBe("Ett nytt utlåtande.");
  await desk.getByRole("button", { name: "Makulera Tjänsteutlåtande" }).click();
  await desk.getByLabel("Skäl").fill("Fel ärende");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Makulerad: Fel ärende")).toBeVisible();
});

test("a document and the whole case are marked as secret, with the provision", async ({ daemon, desk }) => {
  await register(daemon);
  await open(daemon, desk);
  await drop(desk, "#main .page", { name: "Läkarintyg.txt", type: "text/plain", text: "Ett intyg." });
  await expect(desk.getByRole("button", { name: /Filen är/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  await desk.getByRole("button", { name: "Markera Läkarintyg" }).click();
  const dialog = desk.getByRole("dialog", { name: "Markera Läkarintyg" });
  await dialog.getByLabel("Lagrum").fill("99:1");
  await desk.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Lagrum").fill("21 kap. 1 §");
  await expectAccessible(desk);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: "Häv markeringen av Läkarintyg" })).toBeVisible();

  await desk.getByRole("button", { name: "Markera ärendet" }).click();
  await desk.getByLabel("Lagrum").fill("26:1");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: /^Häv markeringen av HVN/ })).toBeVisible();
  const { markings } = await daemon.call("MarkingService/ListMarkings", { parent: kCase });
  expect(markings.map((each: any) => [each.target, each.ground])).toEqual([
    [`${kCase}/documents/1`, "OSL 21:1"],
    [kCase, "OSL 26:1"],
  ]);
  await expectAccessible(desk);
});

test("says why a file was not taken, and keeps what was typed", async ({ daemon, desk }) => {
  await register(daemon);
  await open(daemon, desk);
  await drop(desk, "#main .page", { name: "tom.txt", type: "text/plain", text: "" });
  await desk.getByLabel("Rubrik").fill("En rubrik");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("alert")).toContainText("Filen är tom");
  await expect(desk.getByLabel("Rubrik")).toHaveValue("En rubrik");
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("dialog")).toBeHidden();
});

test("sends a large file in pieces, and the same anew after the service was away", async ({ daemon, desk }) => {
  await register(daemon);
  await open(daemon, desk);
  const buffer = Buffer.alloc(5 << 20, "Handling. ");
  const [chooser] = await Promise.all([
    desk.waitForEvent("filechooser"),
    desk.getByRole("button", { name: "Lägg till" }).first().click(),
  ]);
  await chooser.setFiles({ name: "karta.txt", mimeType: "text/plain", buffer });
  await daemon.stop("SIGKILL");
  await desk.getByLabel("Rubrik").fill("Karta");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("alert")).toContainText("Tjänsten svarar inte");
  await daemon.start();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Karta är inlagd.")).toBeVisible();
  const { documents } = await daemon.call("DocumentService/ListDocuments", { parent: kCase });
  expect(documents.map((each: { title: string }) => each.title)).toEqual(["Karta"]);
  expect(documents[0].versions[0].size).toBe(String(buffer.length));
});

test("takes a file far larger than what the service takes in one message", async ({ daemon, desk }) => {
  test.slow();
  await register(daemon);
  await open(daemon, desk);
  const buffer = Buffer.alloc(40 << 20);
  for (let at = 0; at < buffer.length; at += 4096) buffer.writeUInt32BE(at, at);
  const [chooser] = await Promise.all([
    desk.waitForEvent("filechooser"),
    desk.getByRole("button", { name: "Lägg till" }).first().click(),
  ]);
  // As a file: what is given in memory goes through the test's own connection to the browser, slower than to the service.
  const film = join(daemon.folder, "film.bin");
  writeFileSync(film, buffer);
  await chooser.setFiles(film);
  await desk.getByRole("dialog").getByRole("button", { name: "Lägg till" }).click();
  await expect(desk.getByText("film är inlagd.")).toBeVisible({ timeout: 60_000 });
  const { documents } = await daemon.call("DocumentService/ListDocuments", { parent: kCase });
  expect(documents[0].versions[0].size).toBe(String(buffer.length));
  expect(documents[0].versions[0].sha256).toBe(createHash("sha256").update(buffer).digest("hex"));
});

test("is edited where it stands, and tells what somebody else changed meanwhile", async ({ daemon, desk }) => {
  await register(daemon);
  await open(daemon, desk);
  await desk.getByRole("button", { name: "Ändra" }).click();
  await desk.getByLabel("Svar senast").fill("2099-06-01");
  await daemon.call("CaseService/UpdateCase", {
    registeredCase: { name: kCase, officer: "Ylva Strand" },
    updateMask: "officer",
  });
  await desk.getByRole("button", { name: "Spara" }).click();
  await expect(desk.getByText("Handläggare är nu Ylva Strand.")).toBeVisible();
  await expect(desk.getByLabel("Handläggare")).toHaveValue("Ylva Strand");
  await expectAccessible(desk);
  // The button that was pressed still has the focus.
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Under beredning")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Ändra" })).toBeFocused();
  const kept = await daemon.call("CaseService/GetCase", { name: kCase });
  expect([kept.officer, kept.dueDate, kept.sender]).toEqual(["Ylva Strand", "2099-06-01", "Båtklubben"]);
});

test("is put on an agenda, related, closed, opened and struck", async ({ daemon, desk }) => {
  await register(daemon);
  await register(daemon, { subject: "Båtplatser" });
  await open(daemon, desk);
  await desk.getByRole("button", { name: "Sätt upp på föredragningslistan" }).click();
  await expect(desk.getByText("Inget sammanträde är planerat.")).toBeVisible();
  await desk.keyboard.press("Escape");
  daemon.arende("meeting", "create", "2099-05-26", "--hour=16.00", "--place=Hamnhuset", "--committee=hvn");
  await desk.reload();
  await desk.getByRole("button", { name: "Sätt upp på föredragningslistan" }).click();
  await expect(desk.getByRole("button", { name: /Sammanträde/ })).toHaveText(/26 maj 2099, kl\. 16\.00, Hamnhuset/);
  await desk.getByRole("button", { name: "Sätt upp", exact: true }).click();
  await expect(desk.getByRole("link", { name: "Till föredragningslistan" })).toHaveAttribute(
    "href",
    "/hvn/sammantraden/1/mote#1",
  );

  await desk.getByRole("button", { name: "Lägg till" }).last().click();
  await desk.getByLabel("Det andra ärendets diarienummer").fill(`HVN ${kYear}-0002`);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("link", { name: `HVN ${kYear}-0002 Båtplatser` })).toBeVisible();
  await expectAccessible(desk);
  await picture(desk, "arende");

  await desk.getByRole("button", { name: "Avsluta" }).click();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: "Öppna igen" })).toBeVisible();
  await desk.getByRole("button", { name: "Öppna igen" }).click();
  await desk.getByRole("button", { name: "Makulera", exact: true }).click();
  await desk.getByLabel("Skäl").fill("Registrerat två gånger");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Ärendet är makulerat: Registrerat två gånger")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Ändra" })).toBeHidden();
});

test("follows a decision: extracts are sent, it is appealed, the court speaks", async ({ daemon, desk }) => {
  await decide(daemon);
  await open(daemon, desk);
  await expect(desk.getByText("1. Hamnviksnämnden beslutade att bygga en gästbrygga.")).toBeVisible();
  await expect(desk.getByText("Sänds efter justering")).toBeVisible();
  await layBefore(daemon);
  daemon.arende("adjust", "sign", kToday, "Astrid Wallmark", "--committee=hvn");
  daemon.arende("announce", kToday, "--committee=hvn");
  await desk.goto(daemon.url);
  await desk.getByRole("link", { name: /Expediera/ }).click();
  await expect(desk.getByText("1 utdrag återstår")).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Sänt till Båtklubben" }).click();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Allt är sänt")).toBeVisible();
  await open(daemon, desk);
  await expect(desk.getByText(/sänt .* med e-post/)).toBeVisible();

  await desk.getByRole("button", { name: "Överklagande inkom" }).click();
  await desk.getByLabel("Vem som överklagar").fill("Rune Alvskog");
  await expectAccessible(desk);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/Överklagat av Rune Alvskog, inkom/)).toBeVisible();
  await picture(desk, "beslut");
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Avgjort" }).click();
  await desk.getByRole("button", { name: /Vad det blev av/ }).click();
  await desk.getByRole("option", { name: "Avslaget" }).click();
  await desk.getByRole("button", { name: "Spara" }).click();
  await expect(desk.getByRole("dialog")).toBeHidden();
  await expect(desk.getByText("Avslaget", { exact: true })).toBeVisible();
  await desk.getByRole("button", { name: "Verkställt" }).click();
  await desk.getByRole("button", { name: "Spara" }).click();
  await expect(desk.getByRole("alert")).toContainText("13:14");
  await desk.getByLabel("Varför det inte kunde vänta").fill("Bryggan behövs");
  await desk.getByRole("button", { name: "Spara" }).click();
  await expect(desk.getByText(/Verkställt .* Bryggan behövs/)).toBeVisible();
});
