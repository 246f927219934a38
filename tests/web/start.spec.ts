// From an empty service to a protocol on the screen, and the handbook.
import { expect, expectAccessible, picture, test } from "./harness";

test("a newcomer gets from nothing to a drafted protocol", async ({ daemon, page }) => {
  test.setTimeout(120_000);
  await page.goto(daemon.url);
  await expect(page).toHaveURL(/\/start$/);
  await expect(page.getByLabel("Nämndens namn")).toBeFocused();
  await page.keyboard.type("Lotsnämnden");
  await page.keyboard.press("Tab");
  await page.keyboard.type("LON");
  await expect(page.getByText(/Det första ärendet får diarienumret LON \d{4}-0001\./)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Husstil", level: 1 })).toBeVisible();
  await page.getByText("Stockholms stads nämnder").click();
  await expect(page.getByText("Hamnviksnämnden beslutade att godkänna")).toBeVisible();
  await expectAccessible(page);
  await picture(page, "start-husstil");
  await page.getByRole("button", { name: "Vidare" }).click();

  await page.getByLabel("Namn", { exact: true }).fill("Ordförande Berit Sundin (C)\nErsättare\nMaja Lod (C)");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lägg till 2 uppdrag" }).click();

  await expect(page.getByRole("button", { name: "Gör provsammanträdet" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/start\/klart$/);
  const protocol = page.getByRole("article", { name: "Protokoll" });
  await expect(protocol).toContainText("Exempelnämnden beslutade att godkänna förvaltningens förslag till gästbrygga.");
  await expect(protocol).toContainText("Astrid Wallmark");
  await expect(protocol).toContainText(/EXN \d{4}-0001/);
  await expectAccessible(page);
  await picture(page, "kom-igang");
  await page.getByRole("button", { name: "Börja arbeta" }).click();
  await expect(page).toHaveURL(/\/att-gora$/);

  const { committees } = await daemon.call("CommitteeService/ListCommittees", {});
  expect(committees.map((each: { title: string }) => each.title)).toEqual(["Exempelnämnden", "Lotsnämnden"]);
  const { cases } = await daemon.call("CaseService/ListCases", { parent: "committees/lon" });
  expect(cases ?? []).toEqual([]);
});

test("a start that was left is resumed where it was", async ({ daemon, page }) => {
  await page.goto(daemon.url);
  await page.getByLabel("Nämndens namn").fill("Lotsnämnden");
  await page.getByLabel("Kortnamn").fill("LON");
  await page.getByLabel("Kortnamn").press("Enter");
  await page.getByRole("button", { name: "Vidare" }).click();
  await expect(page).toHaveURL(/\/start\/ledamoter$/);
  await page.goto(daemon.url);
  await page.getByRole("link", { name: "Fortsätt" }).click();
  await expect(page).toHaveURL(/\/start\/ledamoter$/);
  await page.getByRole("link", { name: "Nämnden", exact: true }).click();
  await expect(page.getByText("Lotsnämnden är skapad.", { exact: false })).toBeVisible();
  await page.goto(daemon.url);
  await page.getByRole("button", { name: "Visa inte det här mer" }).click();
  await expect(page.getByText("Du är inte klar med att komma igång.")).toBeHidden();
});

test("a sample that failed midway is finished by another try, and nothing stands twice", async ({ daemon, page }) => {
  await page.goto(daemon.url);
  await page.getByLabel("Nämndens namn").fill("Lotsnämnden");
  await page.getByLabel("Kortnamn").fill("LON");
  await page.getByLabel("Kortnamn").press("Enter");
  await page.getByRole("button", { name: "Vidare" }).click();
  await page.getByRole("link", { name: "Hoppa över så länge" }).click();
  await page.route("**/arendegang.v1.CaseService/CreateCase", (route) => route.abort(), { times: 1 });
  await page.getByRole("button", { name: "Gör provsammanträdet" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByRole("button", { name: "Försök igen", exact: true }).click();
  await expect(page.getByRole("article", { name: "Protokoll" })).toContainText("gästbrygga");
  const { members } = await daemon.call("CommitteeService/ListMembers", { parent: "committees/exempel" });
  expect(members).toHaveLength(8);
  const { meetings } = await daemon.call("MeetingService/ListMeetings", { parent: "committees/exempel" });
  expect(meetings).toHaveLength(1);
  const { items } = await daemon.call("MeetingService/ListItems", { parent: meetings[0].name });
  expect(items).toHaveLength(5);
});

test("every page leads to its chapter, and every chapter can be read", async ({ desk }) => {
  test.setTimeout(120_000);
  await desk.getByRole("link", { name: "Hjälp" }).click();
  await expect(desk).toHaveURL(/\/hjalp\/att-gora$/);
  const contents = desk.getByRole("navigation", { name: "Handbokens kapitel" });
  await expect(contents).toBeVisible();
  const titles = await contents.getByRole("link").allTextContents();
  expect(titles.length).toBeGreaterThan(8);
  for (const title of titles) {
    await contents.getByRole("link", { name: title, exact: true }).click();
    await expect(desk.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await expectAccessible(desk);
  }
  await picture(desk, "handbok");
  await desk.setViewportSize({ width: 360, height: 740 });
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await picture(desk, "smal-handbok");
});
