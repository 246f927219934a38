// What surrounds the pages: the head of each, wide and narrow, and the door over a page whose session ended.
import type { Locator, Page } from "@playwright/test";
import { kPassword, logIn, openAccounts } from "./accounts";
import { type Daemon, expect, expectAccessible, picture, test } from "./harness";

const kRow = 80;  // no second row fits in that

async function headOf(page: Page): Promise<number> {
  return (await page.getByRole("banner").boundingBox())!.height;
}

test("the head of a page is one row on a laptop, with a name in it", async ({ daemon, desk }) => {
  await openAccounts(daemon);
  await desk.goto(daemon.url);
  await logIn(desk, "majlis");
  await expect(desk.getByRole("link", { name: "Sammanträden" })).toBeVisible();
  await expect(desk.getByRole("button", { name: "Logga ut Majlis Kronvik" })).toBeVisible();
  await expect(desk.getByRole("button", { name: "Meny" })).toBeHidden();
  expect(await headOf(desk)).toBeLessThan(kRow);
  const last = await desk.getByRole("button", { name: "Logga ut Majlis Kronvik" }).boundingBox();
  expect(last!.x + last!.width).toBeLessThanOrEqual(1280);
  await expectAccessible(desk);
  await picture(desk, "ram");
});

test("on a phone the menu is behind a button, by the keyboard too", async ({ daemon, desk }) => {
  await openAccounts(daemon);
  await desk.setViewportSize({ width: 360, height: 740 });
  await desk.goto(`${daemon.url}/hvn/arenden`);
  await logIn(desk, "majlis");
  const opener = desk.getByRole("button", { name: "Meny" });
  await expect(opener).toHaveAttribute("aria-expanded", "false");
  await expect(desk.getByRole("link", { name: "Handbok" })).toBeHidden();
  expect(await headOf(desk)).toBeLessThan(kRow);

  await opener.press("Enter");
  await expect(desk.getByRole("link", { name: "Handbok" })).toBeVisible();
  await expect(desk.getByRole("button", { name: "Logga ut Majlis Kronvik" })).toBeVisible();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(desk);
  await picture(desk, "smal-meny");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("link", { name: "Handbok" })).toBeHidden();
  await expect(opener).toBeFocused();

  await opener.click();
  await desk.getByRole("link", { name: "Handbok" }).click();
  await expect(desk.getByRole("heading", { name: "Handbok", level: 1 })).toBeVisible();
  await expect(desk.getByRole("link", { name: "Sammanträden" })).toBeHidden();
});

// Majlis has a new case written when her session ends, and sends it: the case, and the door that comes over it.
async function sendWithoutSession(daemon: Daemon, desk: Page): Promise<{ form: Locator; door: Locator }> {
  await openAccounts(daemon);
  await desk.goto(`${daemon.url}/hvn/arenden`);
  await logIn(desk, "majlis");
  await expect(desk.getByText("Registret är tomt.")).toBeVisible();
  await desk.keyboard.press("Alt+n");
  const form = desk.getByRole("dialog", { name: "Nytt ärende" });
  await form.getByLabel("Ärendemening").fill("Ny gästbrygga i Norra viken");
  await form.getByLabel("Avsändare").fill("Båtklubben");
  await desk.context().clearCookies();
  await desk.keyboard.press("Enter");
  return { form, door: desk.getByRole("alertdialog", { name: "Logga in igen" }) };
}

test("a session that ends during work is taken up where it was, and nothing typed is lost", async ({ daemon, desk }) => {
  const { form, door } = await sendWithoutSession(daemon, desk);
  await expect(door).toBeVisible();
  await expect(door.getByLabel("Konto")).toHaveValue("majlis");
  await expect(door.getByLabel("Lösenord")).toBeFocused();
  await expectAccessible(desk);
  await picture(desk, "logga-in-igen");
  await desk.keyboard.press("Escape");
  await expect(door).toBeVisible();

  await desk.keyboard.type("fel lösenord");
  await desk.keyboard.press("Enter");
  await expect(door.getByRole("alert")).toBeVisible();
  await door.getByLabel("Lösenord").fill(kPassword);
  await desk.keyboard.press("Enter");
  await expect(door).toBeHidden();
  await expect(form.getByLabel("Ärendemening")).toHaveValue("Ny gästbrygga i Norra viken");
  await expect(form.getByRole("alert")).toContainText("Inloggningen har gått ut.");
  await form.getByRole("button", { name: "Registrera" }).click();
  await expect(desk.getByRole("heading", { name: "Ny gästbrygga i Norra viken" })).toBeVisible();
});

test("whoever logs in over another's page begins anew", async ({ daemon, desk }) => {
  const { form, door } = await sendWithoutSession(daemon, desk);
  await door.getByLabel("Konto").fill("astrid");
  await door.getByLabel("Lösenord").fill(kPassword);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: "Logga ut Astrid Wallmark" })).toBeVisible();
  await expect(form).toBeHidden();
});
