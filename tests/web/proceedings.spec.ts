// Mötesläge: a meeting evening, by the keyboard.
import { type Page } from "@playwright/test";
import { Daemon, expect, picture, test } from "./harness";

// A meeting with an opening and a case, and nobody on the roll yet.
async function makeMeeting(daemon: Daemon): Promise<string> {
  const meeting = await daemon.call("MeetingService/CreateMeeting", {
    parent: "committees/hvn",
    meeting: { meetingDate: "2026-05-26", startHour: "16.00" },
  });
  const found = await daemon.call("CaseService/CreateCase", {
    parent: "committees/hvn",
    registeredCase: { subject: "Gästbrygga i Norra viken", kind: "CASE_KIND_SKRIVELSE", sender: "Båtklubben", registerDate: "2026-04-01" },
  });
  await daemon.call("MeetingService/CreateItem", {
    parent: meeting.name,
    item: { facts: { title: "Sammanträdets öppnande", opening: {} } },
  });
  await daemon.call("MeetingService/CreateItem", { parent: meeting.name, item: { caseName: found.name } });
  return meeting.name.split("/").pop();
}

async function callRoll(desk: Page, daemon: Daemon, meeting: string): Promise<void> {
  await desk.goto(`${daemon.url}/hvn/sammantraden/${meeting}/mote#upprop`);
  await desk.getByRole("button", { name: "Gör uppropet av dem som är här" }).click();
  await expect(desk.getByText("Allt är sparat")).toBeVisible();
}

const kText = "Protokolltexten";

test("a yrkande is drafted as it is typed, by initials", async ({ daemon, desk }) => {
  const meeting = await makeMeeting(daemon);
  await callRoll(desk, daemon, meeting);
  await desk.getByRole("link", { name: /Gästbrygga/ }).click();
  await picture(desk, "motet-tomt");
  await desk.getByRole("toolbar", { name: "Snabbval" }).focus();
  await desk.keyboard.type("y");
  await desk.keyboard.type("aw");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("region", { name: kText })).toContainText("Inte i texten än");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("bif");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("region", { name: kText })).toContainText("Ordföranden Astrid Wallmark (S) föreslog");
  await picture(desk, "motet-yrkande");
});
