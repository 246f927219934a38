// Mötesläge: a meeting evening, by the keyboard.
import { type Page } from "@playwright/test";
import { Daemon, expect, expectAccessible, picture, test } from "./harness";

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

// At the paragraph of the case, with its keys in focus.
async function openCase(desk: Page): Promise<void> {
  await desk.getByRole("link", { name: /Gästbrygga/ }).click();
  await desk.getByRole("toolbar", { name: "Snabbval" }).focus();
}

// Types what a secretary types: a word is letters, a name in brackets a key.
async function type(desk: Page, keys: string): Promise<number> {
  const strokes = keys.match(/\[[^\]]+\]|./g) ?? [];
  for (const stroke of strokes) {
    if (stroke.startsWith("[")) await desk.keyboard.press(stroke.slice(1, -1));
    else await desk.keyboard.type(stroke);
  }
  return strokes.length;
}

function text(desk: Page) {
  return desk.getByRole("region", { name: "Protokolltexten" });
}

test("a yrkande is drafted as it is typed, by initials", async ({ daemon, desk }) => {
  const meeting = await makeMeeting(daemon);
  await callRoll(desk, daemon, meeting);
  await openCase(desk);
  await picture(desk, "motet-tomt");
  await type(desk, "yaw[Enter]");
  await expect(text(desk)).toContainText("Inte i texten än");
  await type(desk, "[Tab][Enter]bif[Enter]");
  await expect(text(desk)).toContainText("Ordföranden Astrid Wallmark (S) föreslog");
  await picture(desk, "motet-yrkande");
  await expectAccessible(desk);
});

test("a sentence leads to its facts, and facts mark their sentence", async ({ daemon, desk }) => {
  const meeting = await makeMeeting(daemon);
  await callRoll(desk, daemon, meeting);
  await openCase(desk);
  await type(desk, "yaw[Enter][Tab][Enter]bif[Enter][Escape]ygö[Enter][Tab][Enter]avs[Enter]");
  await expect(text(desk)).toContainText("Gösta Ekvall (M)");
  await text(desk).getByRole("button", { name: /Astrid Wallmark/ }).click();
  await expect(desk.getByRole("article", { name: "1. Yrkande" }).getByRole("combobox")).toBeFocused();
  await expect(text(desk).locator("[data-lit]")).toContainText("Astrid Wallmark");
});

test("votes are tapped by name and by party, and counted", async ({ daemon, desk }) => {
  const meeting = await makeMeeting(daemon);
  await callRoll(desk, daemon, meeting);
  await openCase(desk);
  await type(desk, "v");
  await desk.getByRole("group", { name: "Alla i S" }).getByRole("button", { name: "Ja" }).click();
  await desk.getByRole("radiogroup", { name: "Gösta Ekvall (M)" }).getByRole("radio", { name: "Ja" }).focus();
  await type(desk, "n[ArrowDown]j");
  await expect(desk.getByText("Röster: 3 ja, 1 nej, 0 avstår")).toBeVisible();
  await expect(text(desk)).toContainText("Nej röstade vice ordföranden Gösta Ekvall (M)");
  await picture(desk, "motet-votering");
  await expectAccessible(desk);
});

test("what is typed outlives a reload, a lost connection and a killed service", async ({ daemon, desk }) => {
  const meeting = await makeMeeting(daemon);
  await callRoll(desk, daemon, meeting);
  await openCase(desk);
  await type(desk, "b");
  await desk.keyboard.type("godkänna bryggan");
  await desk.reload();  // before typing has paused
  await expect(desk.getByRole("textbox", { name: "Beslutade att" })).toHaveValue("godkänna bryggan");
  await expect(desk.getByText("Allt är sparat")).toBeVisible();

  await daemon.stop("SIGKILL");
  await desk.getByRole("textbox", { name: "Beslutade att" }).focus();
  await type(desk, "[End] i Norra viken");
  await expect(desk.getByText("Sparat i webbläsaren; skickas när tjänsten svarar")).toBeVisible();
  await picture(desk, "motet-utan-kontakt");
  await daemon.start();
  await expect(desk.getByText("Allt är sparat")).toBeVisible({ timeout: 15000 });
  await expect(text(desk)).toContainText("beslutade att godkänna bryggan i Norra viken");
  const { items } = await daemon.call("MeetingService/ListItems", { parent: `committees/hvn/meetings/${meeting}` });
  expect(items[1].facts.handling.points).toEqual([{ decided: "godkänna bryggan i Norra viken" }]);
});

test("a reload without contact shows the desk, which goes on when the service is back", async ({ daemon, desk }) => {
  const meeting = await makeMeeting(daemon);
  await callRoll(desk, daemon, meeting);
  await openCase(desk);
  const isKept = () => desk.evaluate(async () => (await caches.match("/")) !== undefined);
  await expect.poll(isKept).toBe(true);
  await daemon.stop("SIGKILL");
  await type(desk, "b");
  await desk.keyboard.type("godkänna bryggan");
  await desk.reload();
  await expect(desk.getByText("Det du har skrivit i Mötesläge finns kvar i den här webbläsaren.")).toBeVisible();
  await expectAccessible(desk);
  await picture(desk, "omladdad-utan-kontakt");
  await daemon.start();
  await expect(desk.getByRole("textbox", { name: "Beslutade att" })).toHaveValue("godkänna bryggan", { timeout: 15000 });
  await expect(desk.getByText("Allt är sparat")).toBeVisible();
  const { items } = await daemon.call("MeetingService/ListItems", { parent: `committees/hvn/meetings/${meeting}` });
  expect(items[1].facts.handling.points).toEqual([{ decided: "godkänna bryggan" }]);
  // Only its own files: nothing that the service was asked for.
  const paths = await desk.evaluate(async () => (await (await caches.open("desk")).keys()).map((each) => new URL(each.url).pathname));
  expect(paths.filter((path) => path !== "/" && !path.startsWith("/assets/"))).toEqual([]);
});

test("two secretaries see each other's words, and choose where both wrote", async ({ daemon, desk, browser }) => {
  const meeting = await makeMeeting(daemon);
  await callRoll(desk, daemon, meeting);
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${daemon.url}/hvn/sammantraden/${meeting}/mote`);
  await openCase(desk);
  await openCase(other);
  await type(desk, "yaw[Enter]");
  await expect(other.getByRole("article", { name: "1. Yrkande" })).toContainText("Astrid Wallmark (S)");
  await type(other, "b");
  await other.keyboard.type("avslå förslaget");
  await expect(desk.getByRole("textbox", { name: "Beslutade att" })).toHaveValue("avslå förslaget");

  // Both write in one field before either is told of the other.
  await daemon.stop("SIGKILL");
  await desk.getByRole("textbox", { name: "Beslutade att" }).fill("godkänna förslaget");
  await other.getByRole("textbox", { name: "Beslutade att" }).fill("återremittera ärendet");
  await daemon.start();
  const told = (page: Page) => page.getByText("Någon annan skrev något annat på samma ställe.").count();
  await expect.poll(async () => (await told(desk)) + (await told(other)), { timeout: 20000 }).toBe(1);
  const asked = (await told(desk)) ? desk : other;
  await expect(asked.getByText(/^Ditt: .*(godkänna|återremittera)/)).toBeVisible();
  await picture(asked, "motet-krock");
  await asked.getByRole("button", { name: "Ta den andras" }).click();
  await expect(async () => {
    expect(await desk.getByRole("textbox", { name: "Beslutade att" }).inputValue()).toBe(await other.getByRole("textbox", { name: "Beslutade att" }).inputValue());
  }).toPass();
});

test("a decision is confirmed by the gavel, and the next paragraph comes", async ({ daemon, desk }) => {
  const meeting = await makeMeeting(daemon);
  await callRoll(desk, daemon, meeting);
  await openCase(desk);
  await type(desk, "b");
  await desk.keyboard.type("godkänna bryggan");
  await expect(desk.getByText("Allt är sparat")).toBeVisible();
  await type(desk, "[Control+Enter]");
  await expect(desk.getByText("§ 2 är klubbad.")).toBeVisible();
  await expect(desk.getByText("Klubbat", { exact: true })).toBeVisible();
});

test("the text follows each change within fifty milliseconds or so", async ({ daemon, desk }) => {
  const meeting = await makeMeeting(daemon);
  await callRoll(desk, daemon, meeting);
  await openCase(desk);
  await type(desk, "b");
  const times: number[] = [];
  for (const letter of "godkänna den nya bryggan") {
    times.push(
      await desk.evaluate(async (typed) => {
        const panel = document.querySelector("[aria-label='Protokolltexten']")!;
        const field = document.activeElement as HTMLTextAreaElement;
        const before = panel.textContent;
        const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!;
        const start = performance.now();
        set.call(field, field.value + typed);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            if (panel.textContent === before) return;
            observer.disconnect();
            done();
          });
          observer.observe(panel, { childList: true, characterData: true, subtree: true });
          setTimeout(done, 2000); // a blank at the end changes nothing
        });
        return typed === " " ? -1 : performance.now() - start;
      }, letter),
    );
  }
  const taken = times.filter((time) => time >= 0).sort((a, b) => a - b);
  console.log(`drafted after ${taken[Math.floor(taken.length / 2)]!.toFixed(1)} ms (median), ${taken.at(-1)!.toFixed(1)} ms (longest)`);
});
