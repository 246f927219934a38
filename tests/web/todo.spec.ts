// What is to be done: by day, overdue first, each with the action that does it.
import { expect, expectAccessible, picture, test } from "./harness";

const kDay = 24 * 3600 * 1000;
const day = (ahead: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(new Date(Date.now() + ahead * kDay));

test("lists what is due by day, and leads to where it is done", async ({ daemon, desk }) => {
  for (const [subject, ahead, officer] of [
    ["Gästbrygga", 5, "Ylva Strand"],
    ["Båtplatser", -30, "Majlis Kronvik"],
    ["Hamnordning", 5, "Majlis Kronvik"],
  ] as const) {
    await daemon.call("CaseService/CreateCase", {
      parent: "committees/hvn",
      registeredCase: { subject, kind: "CASE_KIND_REMISS", registerDate: day(-40), dueDate: day(ahead), officer },
    });
  }
  await desk.reload();
  await expect(desk.getByRole("heading", { level: 2 })).toHaveText(["Försenat 1", "Kommande 2"]);
  await expect(desk.getByRole("heading", { level: 3 })).toHaveCount(2);
  await expect(desk.getByRole("heading", { name: /om 5 dagar/ })).toBeVisible();
  await expectAccessible(desk);
  await picture(desk, "att-gora");

  await desk.getByLabel("Bara det som en person ska göra").fill("ylva");
  await expect(desk.getByRole("heading", { level: 2 })).toHaveText(["Kommande 1"]);
  await desk.reload();
  await expect(desk.getByLabel("Bara det som en person ska göra")).toHaveValue("ylva");
  await desk.getByRole("link", { name: /Öppna ärendet .*Gästbrygga/ }).click();
  await expect(desk.getByRole("heading", { name: "Gästbrygga", level: 1 })).toBeVisible();

  await desk.goBack();
  await desk.getByLabel("Bara det som en person ska göra").fill("Astrid");
  await expect(desk.getByText("Astrid har inget att göra")).toBeVisible();
  await desk.getByRole("button", { name: "Visa allas" }).click();
  await expect(desk.getByRole("heading", { level: 2 })).toHaveCount(2);
});
