// What is set up once for a committee: its names and days, its people, its words and the look of its papers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectAccessible, picture, test } from "./harness";

test("the committee is changed, and a diarienummer is shown as it will be", async ({ daemon, desk }) => {
  await desk.getByRole("link", { name: "Inställningar" }).click();
  await expect(desk).toHaveURL(/\/hvn\/installningar$/);
  await desk.getByLabel("Diarienumrets form").fill("{committee}/{year:2}:{number:3}");
  await expect(desk.getByText(/HVN\/\d\d:102/)).toBeVisible();
  await desk.getByLabel("Protokollet förvaras").fill("Kansliet, Hamngatan 1");
  await expect(desk.getByText("Ej sparat: diarienumrets form, protokollet förvaras.")).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel("Kommun").press("Enter");
  await expect(desk.getByText("Sparat.")).toBeVisible();
  const { committees } = await daemon.call("CommitteeService/ListCommittees", {});
  expect(committees[0]).toMatchObject({ minutesKeptAt: "Kansliet, Hamngatan 1" });
  await picture(desk, "installningar");
});

test("what somebody else saved meanwhile is shown, and both are kept", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/installningar`);
  await desk.getByLabel("Kommun").fill("Hamnviks kommun");
  const { committees } = await daemon.call("CommitteeService/ListCommittees", {});
  await daemon.call("CommitteeService/UpdateCommittee", {
    committee: { name: "committees/hvn", etag: committees[0].etag, kallelseDays: 7 },
  });
  await desk.getByRole("button", { name: "Spara" }).click();
  await expect(desk.getByText("Kallelse, dagar före: 7")).toBeVisible();
  await desk.getByRole("button", { name: "Behåll både det och mina ändringar" }).click();
  await desk.getByRole("button", { name: "Spara" }).click();
  await expect(desk.getByText("Sparat.")).toBeVisible();
  const after = await daemon.call("CommitteeService/GetCommittee", { name: "committees/hvn" });
  expect(after).toMatchObject({ municipality: "Hamnviks kommun", kallelseDays: 7 });
});

test("a pasted list becomes members, and substitutes in their order", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/installningar/ledamoter`);
  await expect(desk.getByRole("row", { name: /Astrid Wallmark/ })).toContainText("Ordförande");
  await desk.getByRole("button", { name: "Klistra in en lista" }).click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog.getByLabel("Namn", { exact: true })).toBeFocused();
  await dialog.getByLabel("Namn", { exact: true }).fill("Berit Sundin (C)\nErsättare\nPelle Krok (C)\nMaja Lod (C)");
  await expect(dialog.getByRole("row", { name: /Maja Lod/ })).toContainText("2 inom C");
  await expectAccessible(desk);
  await dialog.getByRole("button", { name: "Lägg till 3 uppdrag" }).click();
  await expect(desk.getByText("3 uppdrag tillagda.")).toBeVisible();
  await expect(desk.getByRole("row", { name: /Maja Lod/ })).toContainText("inkallas som nr 2");
  await picture(desk, "ledamoter");
});

test("a mandate is ended, and is seen again among the earlier ones", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/installningar/ledamoter`);
  await desk.getByRole("button", { name: "Avsluta Folke Brandelius" }).click();
  await desk.getByLabel("Sista dagen").fill("2023-12-31");
  await desk.getByRole("button", { name: "Avsluta uppdraget" }).click();
  await expect(desk.getByRole("row", { name: /Folke Brandelius/ })).toBeHidden();
  await desk.getByText("Visa också tidigare och kommande uppdrag").click();
  await expect(desk.getByRole("row", { name: /Folke Brandelius/ })).toContainText("31 december 2023");
});

test("a dialog is closed by Escape, and focus comes back", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/installningar/ledamoter`);
  await desk.getByRole("button", { name: "Lägg till en" }).click();
  await expect(desk.getByRole("dialog").getByLabel("Namn")).toBeFocused();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("button", { name: "Lägg till en" })).toBeFocused();
});

test("a house style is chosen by what it writes", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/installningar/husstil`);
  await expect(desk.getByText("Hamnviksnämnden beslutade att godkänna förvaltningens förslag")).toBeVisible();
  await desk.getByText("Göteborgs Stad").click();
  await expect(desk.getByText("Hamnviksnämnden beslutade att godkänna förvaltningens förslag")).toBeHidden();
  await desk.getByRole("button", { name: "Spara" }).click();
  await expect(desk.getByText("Sparat.")).toBeVisible();
  expect(await daemon.call("CommitteeService/GetCommittee", { name: "committees/hvn" })).toMatchObject({
    phrasebook: "goteborg",
  });
});

test("a style of one's own is checked as it is written", async ({ daemon, desk }) => {
  // Three hundred samples are written and read back: seconds on a machine that does much else.
  test.setTimeout(180_000);
  const checked = { timeout: 60_000 };
  await desk.goto(`${daemon.url}/hvn/installningar/husstil`);
  await desk.getByRole("button", { name: "Skriv en egen husstil" }).click();
  await expect(desk.getByText("Inga fel")).toBeVisible(checked);
  const source = desk.getByLabel("Källtext");
  const right = await source.inputValue();
  await source.fill(right.replace("pattern party", "patern party").replace("phrasebook stockholm", "phrasebook hamnvik"));
  await expect(desk.getByText(/^\d+ fel$/)).toBeVisible(checked);
  await expectAccessible(desk);
  await picture(desk, "husstil");
  await desk.getByRole("button", { name: /^Rad \d+/ }).first().click();
  await expect(source).toBeFocused();
  const line = await source.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart).split("\n")[0]);
  expect(line).toContain("patern party");
  await desk.reload();
  await desk.getByRole("button", { name: "Skriv en egen husstil" }).click();
  await expect(source).toHaveValue(/patern party/);
  const download = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "Hämta hamnvik.phrasebook" }).click();
  expect((await download).suggestedFilename()).toBe("hamnvik.phrasebook");
});

test("a look is tried live, and the file is one that the service takes", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/installningar/utseende`);
  const page = desk.frameLocator("iframe");
  await desk.getByText("hamnvik", { exact: true }).click();
  await expect(page.getByText("Hamnförvaltningen")).toBeVisible();
  await expect(page.locator("h2").first()).toHaveCSS("color", "rgb(18, 64, 107)");
  await picture(desk, "utseende");
  await desk.getByRole("button", { name: "Pröva ett eget utseende" }).click();
  await desk.getByLabel("Brevhuvud").fill('Hamnviks "fria" kommun\nHamngatan 1');
  await desk.getByLabel("Rubrikernas färg").fill("#7a0000");
  await expect(page.getByText("Hamngatan 1")).toBeVisible();
  await expect(page.locator("h2").first()).toHaveCSS("color", "rgb(122, 0, 0)");
  await expectAccessible(desk);
  const download = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "Hämta eget.look" }).click();
  const file = join(daemon.folder, "eget.look");
  await (await download).saveAs(file);
  expect(readFileSync(file, "utf8")).toContain("Hamngatan 1");
  expect(daemon.arende("look", "check", file)).toContain("inget fel");
});

test("the delegation order grows by rows, and what the law forbids is refused", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/installningar/delegation`);
  await desk.getByRole("button", { name: "Lägg till en rad" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Nummer").fill("3.2");
  await dialog.getByLabel("Vad som beslutas").fill("Antagande av anbud");
  await dialog.getByLabel("Vem som beslutar").fill("förvaltningschefen");
  await dialog.getByLabel("Anmäls under").fill("ekonomi");
  await dialog.getByText("Villkor, slag av ärenden och vidaredelegation").click();
  await dialog.getByText("Medborgarförslag").click();
  await dialog.getByRole("button", { name: "Lägg till" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expect(dialog.getByLabel("Vad som beslutas")).toHaveValue("Antagande av anbud");
  await expectAccessible(desk);
  await dialog.getByText("Medborgarförslag", { exact: true }).click();
  await dialog.getByRole("button", { name: "Lägg till" }).click();
  await expect(desk.getByRole("row", { name: /3\.2/ })).toContainText("förvaltningschefen");
  await desk.getByRole("button", { name: "Avsluta 3.2" }).click();
  await desk.getByRole("button", { name: "Avsluta raden" }).click();
  await expect(desk.getByText("3.2 är avslutad.")).toBeVisible();
});

test("reminders get an address, and show what they would tell", async ({ daemon, desk }) => {
  daemon.arende("case", "create", "Gästbrygga", "--kind=skrivelse", "--sender=Båtklubben", "--due=2026-01-02", "--committee=hvn");
  await desk.goto(`${daemon.url}/hvn/installningar/paminnelser`);
  await desk.getByLabel("E-post").fill("majlis@hamnvik.example");
  await desk.getByLabel("E-post").press("Enter");
  await expect(desk.getByRole("row", { name: /Nämndsekreteraren/ })).toContainText("majlis@hamnvik.example");
  await desk.getByRole("button", { name: "Visa vad som skulle sändas" }).click();
  await expect(desk.getByText(/Gästbrygga/)).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Sänd nu" }).click();
  await expect(desk.getByRole("alert")).toBeVisible();
  await desk.getByRole("button", { name: "Ta bort Nämndsekreteraren" }).click();
  await expect(desk.getByText("Ingen får påminnelser än.")).toBeVisible();
});

test("a mark of secrecy is lifted, with why", async ({ daemon, desk }) => {
  daemon.arende("case", "create", "Gästbrygga", "--kind=skrivelse", "--sender=Båtklubben", "--date=2026-03-02", "--committee=hvn");
  await daemon.call("MarkingService/CreateMarking", {
    marking: { target: "committees/hvn/cases/2026-0001", ground: "OSL 21:1" },
  });
  await desk.goto(`${daemon.url}/hvn/installningar/sekretess`);
  await expect(desk.getByRole("row", { name: /Ärende 2026-0001/ })).toContainText("OSL 21:1");
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Häv markeringen av Ärende 2026-0001" }).click();
  await desk.getByLabel("Varför").fill("Uppgiften är offentlig");
  await desk.getByLabel("Varför").press("Enter");
  await expect(desk.getByText("Inget är markerat.", { exact: false })).toBeVisible();
});

for (const place of ["", "/ledamoter", "/husstil", "/utseende", "/delegation", "/paminnelser", "/sekretess"]) {
  test(`installningar${place} needs no more width than a telephone has`, async ({ daemon, desk }) => {
    await desk.setViewportSize({ width: 360, height: 740 });
    await desk.goto(`${daemon.url}/hvn/installningar${place}`);
    await expect(desk.getByRole("navigation", { name: "Inställningar" })).toBeVisible();
    await expectAccessible(desk);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await picture(desk, `smal${place.replace("/", "-")}`);
  });
}
