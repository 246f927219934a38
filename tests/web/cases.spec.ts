// The register: cases are registered, found, followed and closed.
import { drop, expect, expectAccessible, picture, test, type Daemon } from "./harness";
import type { Page } from "@playwright/test";

async function register(daemon: Daemon, subject: string, more: object = {}): Promise<string> {
  const made = await daemon.call("CaseService/CreateCase", {
    parent: "committees/hvn",
    registeredCase: { subject, kind: "CASE_KIND_SKRIVELSE", registerDate: "2026-05-04", ...more },
  });
  return made.name;
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

test("registers a case by the keyboard alone", async ({ desk }) => {
  await desk.getByRole("link", { name: "Ärenden" }).click();
  await expect(desk.getByText("Registret är tomt.")).toBeVisible();
  await desk.keyboard.press("Alt+n");
  await expect(desk.getByRole("dialog", { name: "Nytt ärende" })).toBeVisible();
  await desk.keyboard.type("Gästbrygga i Norra viken");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("Båtklubben");
  await expectAccessible(desk);
  await picture(desk, "nytt-arende");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/Registrerat som HVN \d{4}-0001\./)).toBeVisible();
  await expect(desk).toHaveURL(/\/hvn\/arenden\/\d{4}-0001$/);
});

test("registers a dropped file as a case with its document", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/arenden`);
  await expect(desk.getByText("Registret är tomt.")).toBeVisible();
  const files = [
    { name: "2026-05-04_remiss_om_hamnordning.txt", type: "text/plain", text: "Remiss om ny hamnordning." },
    { name: "karta.txt", type: "text/plain", text: "En karta." },
  ];
  await drop(desk, "#main .page", ...files);
  await expect(desk.getByRole("textbox", { name: "Ärendemening" })).toHaveValue("Remiss om hamnordning");
  await expect(desk.getByRole("button", { name: /Filen är/ })).toHaveText(/Remiss/);
  await picture(desk, "slapp-fil");
  await desk.getByRole("button", { name: "Registrera" }).click();
  await expect(desk).toHaveURL(/\/hvn\/arenden\/\d{4}-0001$/);
  const { cases } = await daemon.call("CaseService/ListCases", { parent: "committees/hvn" });
  const { documents } = await daemon.call("DocumentService/ListDocuments", { parent: cases[0].name });
  expect(documents.map((each: { role: string }) => each.role)).toEqual([
    "DOCUMENT_ROLE_REMISS",
    "DOCUMENT_ROLE_BILAGA",
  ]);
  expect(documents[0].versions[0].size).toBe(String(Buffer.byteLength(files[0]!.text)));
});

test("registers a case once, though the service was away for its file", async ({ daemon, desk }) => {
  await desk.goto(`${daemon.url}/hvn/arenden`);
  await expect(desk.getByText("Registret är tomt.")).toBeVisible();
  await drop(desk, "#main .page", { name: "Brygga.txt", type: "text/plain", text: "En brygga." });
  // The case comes through; its file does not.
  await desk.route("**/UploadDocument", (route) => route.abort());
  await desk.getByRole("button", { name: "Registrera" }).click();
  await expect(desk.getByText(/Ärendet är registrerat som HVN \d{4}-0001/)).toBeVisible();
  await expect(desk.getByRole("textbox", { name: "Ärendemening" })).toBeDisabled();
  await expectAccessible(desk);
  await desk.unroute("**/UploadDocument");
  await desk.getByRole("button", { name: "Skicka filen igen" }).click();
  await expect(desk).toHaveURL(/\/hvn\/arenden\/\d{4}-0001$/);
  await expect(desk.getByRole("button", { name: "Hämta Brygga.txt" })).toBeVisible();
  const { cases } = await daemon.call("CaseService/ListCases", { parent: "committees/hvn" });
  expect(cases.length).toBe(1);
});

test("fits a telephone, and text twice as large", async ({ daemon, desk }) => {
  await register(daemon, "Ansökan om bygglov för sjöbodsanläggningen Hamnviksstrandpromenaden", {
    officer: "Ylva Strand",
    sender: "Båtklubben",
  });
  await desk.setViewportSize({ width: 360, height: 740 });
  for (const path of ["hvn/arenden", "att-gora", "hvn/delegation"]) {
    await desk.goto(`${daemon.url}/${path}`);
    await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
    await desk.waitForLoadState("networkidle");
    await expectNoSidewaysScroll(desk);
    await picture(desk, `smal-${path.replace("/", "-")}`);
  }
  await desk.goto(`${daemon.url}/hvn/arenden`);
  await desk.getByRole("link", { name: /Ansökan om bygglov/ }).click();
  await expect(desk.getByRole("heading", { name: "Uppgifter" })).toBeVisible();
  await expectNoSidewaysScroll(desk);
  await expectAccessible(desk);
  await desk.emulateMedia({ colorScheme: "dark" });
  await picture(desk, "smal-arende");
  await desk.setViewportSize({ width: 1280, height: 800 });
  await desk.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await expectNoSidewaysScroll(desk);
  await picture(desk, "stor-arende");
  await desk.getByRole("button", { name: "Ändra" }).click();
  await expectNoSidewaysScroll(desk);
});

test("keeps the register's filter in the address, and pages", async ({ daemon, desk }) => {
  for (let n = 1; n <= 51; ++n) {
    await register(daemon, `Båtplats ${n}`, n === 51 ? { officer: "Ylva Strand", dueDate: "2026-06-01" } : {});
  }
  await desk.goto(`${daemon.url}/hvn/arenden`);
  const table = desk.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(51);
  await picture(desk, "register");
  await desk.getByRole("button", { name: "Visa fler" }).click();
  await expect(table.getByRole("row")).toHaveCount(52);
  await expectAccessible(desk);
  await desk.getByRole("button", { name: /Skede/ }).click();
  await desk.getByRole("option", { name: "Under beredning" }).click();
  await expect(table.getByRole("row")).toHaveCount(2);
  await desk.reload();
  await expect(table.getByRole("row")).toHaveCount(2);
  await expect(table.getByText("Båtplats 51")).toBeVisible();
  await desk.getByRole("button", { name: /År/ }).click();
  await desk.getByRole("option", { name: "2025" }).click();
  await expect(desk.getByText("Inget ärende passar urvalet.")).toBeVisible();
  await desk.getByRole("button", { name: "Visa alla ärenden" }).click();
  await expect(table.getByRole("row")).toHaveCount(51);
});

test("finds words in their forms and marks them", async ({ daemon, desk }) => {
  await register(daemon, "Ny gästbrygga", { sender: "Föreningen Öbergets båtklubb" });
  await desk.goto(`${daemon.url}/hvn/arenden`);
  await desk.getByRole("searchbox").fill("gästbryggan båtklubben öberget");
  await expect(desk.locator("mark")).toHaveText(["gästbrygga", "Öbergets", "båtklubb"]);
  await expectAccessible(desk);
  await picture(desk, "sok");
  await desk.getByRole("searchbox").fill("finns inte");
  await expect(desk.getByText("Inget hittades.")).toBeVisible();
});
