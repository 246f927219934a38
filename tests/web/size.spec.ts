// What is light and fluid: the first load, and a long meeting.
import { expect, test } from "./harness";
import { timeKeys } from "./key_times";

const kMostBytes = 250_000;

test.describe("without what keeps the desk for later, which takes its files from the browser's own cache", () => {
  test.use({ serviceWorkers: "block" });

  test("the first load is small", async ({ daemon, desk }) => {
    let bytes = 0;
    const session = await desk.context().newCDPSession(desk);
    await session.send("Network.enable");
    session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await desk.goto(`${daemon.url}/att-gora`);
    await expect(desk.getByRole("heading", { name: "Att göra" })).toBeVisible();
    await desk.waitForLoadState("networkidle");
    console.log(`first load: ${bytes} bytes`);
    expect(bytes).toBeLessThan(kMostBytes);
  });
});

test("a meeting of 250 paragraphs is worked with as one of two", async ({ daemon, desk }) => {
  test.setTimeout(180_000);
  const meeting = await daemon.call("MeetingService/CreateMeeting", {
    parent: "committees/hvn",
    meeting: { meetingDate: "2026-05-26" },
  });
  for (let i = 1; i <= 250; ++i) {
    await daemon.call("MeetingService/CreateItem", {
      parent: meeting.name,
      item: {
        facts: {
          title: `Båtplats ${i}`,
          handling: {
            points: [{ decided: `bevilja båtplats ${i}` }],
            yrkanden: [
              {
                movers: { participants: [{ role: "ROLE_CHAIR", name: "Astrid Wallmark", party: "S" }] },
                proposal: "PROPOSAL_KIND_BIFALL",
              },
            ],
          },
        },
      },
    });
  }
  await desk.goto(`${daemon.url}/hvn/sammantraden/${meeting.name.split("/").pop()}/mote#250`);
  const field = desk.getByRole("textbox", { name: "Beslutade att" });
  await expect(field).toHaveValue("bevilja båtplats 250");
  await field.focus();
  await desk.keyboard.press("End");
  const keyTimes = await timeKeys(desk);
  for (const letter of " till den som sökte först") await desk.keyboard.type(letter);
  await expect(desk.getByRole("region", { name: "Protokolltexten" })).toContainText("till den som sökte först");
  await expect(desk.getByText("Allt är sparat")).toBeVisible();
  console.log(`in a meeting of 250 paragraphs ${await keyTimes()}`);
});
