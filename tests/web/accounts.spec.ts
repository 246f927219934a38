// Accounts: the first one, inviting others, shutting them, tokens of programs, one's own password.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, picture, test, type Daemon } from "./harness";

const kPassword = "måsar över piren";

// The browser of Majlis, the first administrator, logged in and at the accounts.
async function enter(daemon: Daemon, page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Att göra" })).toBeVisible();
  const invitation = await daemon.makeFirstAccount("majlis", "Majlis Kronvik");
  await page.goto(`${daemon.url}/inbjudan#${invitation}`);
  await page.reload();
  await page.getByLabel("Lösenord", { exact: true }).fill(kPassword);
  await page.getByLabel("Lösenordet en gång till").fill(kPassword);
  await page.getByRole("button", { name: "Spara och logga in" }).click();
  await expect(page.getByRole("heading", { name: "Att göra" })).toBeVisible();
  await page.goto(`${daemon.url}/installningar/konton`);
  await expect(page.getByRole("row", { name: /Majlis Kronvik/ })).toContainText("Administratör i alla nämnder");
}

test("without accounts the page says so, and how the first one is made", async ({ desk }) => {
  await desk.goto(new URL("/installningar/konton", desk.url()).href);
  await expect(desk.getByText("Ingen har ett konto än.", { exact: false })).toBeVisible();
  await desk.getByLabel("Vem ska ha det?").fill("Åsa Öst");
  await expect(desk.getByRole("textbox", { name: "Kommando för att göra kontot" })).toHaveValue(/--account=asa\.ost --person="Åsa Öst"/);
  await expectAccessible(desk);
  await picture(desk, "forsta-kontot");
});

test("somebody is invited by a link that is shown once, and chooses her password", async ({ daemon, desk, browser }) => {
  await enter(daemon, desk);
  await desk.getByRole("button", { name: "Nytt konto" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Namn").fill("Ylva Strand");
  await expect(dialog.getByLabel("Konto", { exact: true })).toHaveValue("ylva.strand");
  await dialog.getByRole("button", { name: /Nämnd för roll 1/ }).click();
  await desk.getByRole("option", { name: "Hamnviksnämnden" }).click();
  await expectAccessible(desk);
  await dialog.getByRole("button", { name: "Skapa och bjud in" }).click();
  await desk.getByRole("button", { name: "Skapa länken" }).click();
  const link = await desk.getByLabel("Länk med inbjudan", { exact: true }).inputValue();
  expect(link).toContain("/inbjudan#arg_i_");
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Klart" }).click();
  await expect(desk.getByRole("row", { name: /Ylva Strand/ })).toContainText("Sekreterare i Hamnviksnämnden");
  await picture(desk, "konton");

  const other = await browser.newContext();
  const hers = await other.newPage();
  await hers.goto(link);
  await hers.getByLabel("Lösenord", { exact: true }).fill("tre båtar vid piren");
  await hers.getByLabel("Lösenordet en gång till").fill("tre båtar vid piren");
  await hers.getByRole("button", { name: "Spara och logga in" }).click();
  await expect(hers.getByRole("button", { name: "Logga ut Ylva Strand" })).toBeVisible();
  await hers.goto(`${daemon.url}/installningar/konton`);
  await expect(hers.getByText("Andras konton sköts av en administratör.", { exact: false })).toBeVisible();
  await expect(hers.getByRole("button", { name: "Nytt konto" })).toBeHidden();
  await other.close();
});

test("the last administrator is not shut out, and others are", async ({ daemon, desk }) => {
  await enter(daemon, desk);
  await desk.getByRole("button", { name: "Stäng av Majlis Kronvik" }).click();
  await expect(desk.getByRole("alert")).toContainText("Då kan ingen längre sköta kontona.");
  await desk.getByRole("button", { name: "Nytt konto" }).click();
  await desk.getByRole("dialog").getByLabel("Namn").fill("Ylva Strand");
  await desk.getByRole("button", { name: "Skapa och bjud in" }).click();
  await expect(desk.getByRole("dialog", { name: "Bjud in Ylva Strand" })).toBeVisible();
  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: "Stäng av Ylva Strand" }).click();
  await expect(desk.getByRole("row", { name: /Ylva Strand/ })).toContainText("Avstängt");
});

test("a program gets a key that is shown once, and loses it", async ({ daemon, desk }) => {
  await enter(daemon, desk);
  await desk.getByRole("button", { name: "Ny nyckel" }).click();
  await desk.getByLabel("Vad den är till").fill("E-tjänsten");
  await desk.getByRole("button", { name: "Skapa nyckeln" }).click();
  const key = await desk.getByLabel("Nyckel", { exact: true }).inputValue();
  const listed = () =>
    fetch(`${daemon.url}/arendegang.v1.CommitteeService/ListCommittees`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${key}` },
      body: "{}",
    });
  expect((await listed()).status).toBe(200);
  await desk.getByRole("button", { name: "Klart" }).click();
  await desk.getByRole("button", { name: "Spärra E-tjänsten" }).click();
  await expect(desk.getByRole("row", { name: /E-tjänsten/ })).toContainText("Spärrad");
  await expectAccessible(desk);
  expect((await listed()).status).toBe(401);
});

test("one's own password is changed, and what is wrong with it is said", async ({ daemon, desk }) => {
  await enter(daemon, desk);
  await desk.getByLabel("Det du har").fill(kPassword);
  await desk.getByLabel("Det nya", { exact: true }).fill("hamn");
  await desk.getByLabel("Det nya en gång till").fill("hamn");
  await desk.getByRole("button", { name: "Byt lösenord" }).click();
  await expect(desk.getByRole("alert")).toBeVisible();
  await expect(desk.getByLabel("Det du har")).toHaveValue(kPassword);
  await desk.getByLabel("Det du har").fill("inte det här");
  await desk.getByLabel("Det nya", { exact: true }).fill("fyra ekor under bron");
  await desk.getByLabel("Det nya en gång till").fill("fyra ekor under bron");
  await desk.getByLabel("Det nya en gång till").press("Enter");
  await expect(desk.getByRole("alert")).toContainText("lösenord");
  await expect(desk.getByRole("alertdialog")).toBeHidden();  // who mistypes is not logged out
  await desk.getByLabel("Det du har").fill(kPassword);
  await desk.getByLabel("Det nya en gång till").press("Enter");
  await expect(desk.getByText("Lösenordet är bytt.", { exact: false })).toBeVisible();
});

test("the accounts need no more width than a telephone has", async ({ daemon, desk }) => {
  await enter(daemon, desk);
  await desk.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(desk);
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await picture(desk, "smal-konton");
});
