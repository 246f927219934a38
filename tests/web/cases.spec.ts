// The register: cases are registered, found, followed and closed.
import { drop, expect, expectAccessible, picture, test, type Daemon } from "./harness";

async function register(daemon: Daemon, subject: string, more: object = {}): Promise<string> {
  const made = await daemon.call("CaseService/CreateCase", {
    parent: "committees/hvn",
    registeredCase: { subject, kind: "CASE_KIND_SKRIVELSE", registerDate: "2026-05-04", ...more },
  });
  return made.name;
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
  expect(documents.map((each: { role: string }) => each.role)).toEqual(["DOCUMENT_ROLE_REMISS", "DOCUMENT_ROLE_BILAGA"]);
  expect(documents[0].versions[0].size).toBe(String(Buffer.byteLength(files[0]!.text)));
});

test("keeps the register's filter in the address, and pages", async ({ daemon, desk }) => {
  for (let n = 1; n <= 51; ++n) {
    await register(daemon, `Båtplats ${n}`, n === 51 ? { officer: "Ylva Strand", dueDate: "2026-06-01" } : {});
  }
  await desk.goto(`${daemon.url}/hvn/arenden`);
  const table = desk.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(51);
  await desk.getByRole("button", { name: "Visa fler" }).click();
  await expect(table.getByRole("row")).toHaveCount(52);
  await expectAccessible(desk);
  await picture(desk, "register");
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
  await register(daemon, "Ny gästbrygga på Öberget");
  await desk.goto(`${daemon.url}/hvn/arenden`);
  await desk.getByRole("searchbox").fill("gästbryggan öberget");
  await expect(desk.locator("mark")).toHaveText(["gästbrygga", "Öberget"]);
  await expectAccessible(desk);
  await picture(desk, "sok");
  await desk.getByRole("searchbox").fill("finns inte");
  await expect(desk.getByText("Inget hittades.")).toBeVisible();
});
