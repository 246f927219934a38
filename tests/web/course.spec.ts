// The whole course of a case, done in the browser: from the skrivelse that comes in to what is reported at the next
// meeting. Once with a mouse, once by the keyboard alone.
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { Daemon, expect, expectAccessible, kSource, picture, test } from "./harness";
import { Keyboard, Mouse, type Hand } from "./hands";

function dayIn(days: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(Date.now() + days * 86_400_000);
}

const kToday = dayIn(0);

// The next day on which people work: not every day can be that of a justering.
async function nextVardag(daemon: Daemon): Promise<string> {
  const committees = [{ committee: "committees/hvn", startHour: "16.00", meetings: 1 }];
  const asked = { fromDate: dayIn(1), toDate: dayIn(14), committees };
  const { freeDates = [] } = await daemon.call("PlanningService/PlanMeetings", asked);
  const days = [...Array(14).keys()].map((i) => dayIn(i + 1));
  return days.find((day) => ![0, 6].includes(new Date(day).getUTCDay()) && !freeDates.includes(day))!;
}

class Walk {
  private step = 0;
  constructor(
    readonly daemon: Daemon,
    readonly desk: Page,
    readonly hand: Hand,
    private readonly name: string,
  ) {}

  button(name: string | RegExp) {
    return this.desk.getByRole("button", { name, exact: typeof name === "string" }).first();
  }
  link(name: string | RegExp) {
    return this.desk.getByRole("link", { name, exact: typeof name === "string" }).first();
  }
  async shown(what: string): Promise<void> {
    await picture(this.desk, `forlopp-${this.name}-${String(++this.step).padStart(2, "0")}-${what}`);
  }
}

// A skrivelse comes in, and the administration answers with its proposal.
async function register({ desk, hand, button, link, shown, daemon }: Bound): Promise<void> {
  await hand.press(link("Ärenden"));
  await expect(desk.getByText("Registret är tomt.")).toBeVisible();
  if (hand instanceof Keyboard) {
    await desk.keyboard.press("Alt+n");
    await desk.keyboard.type("Taxa för båtplatser 2027");
    await desk.keyboard.press("Enter");
  } else {
    await hand.give({ name: "Taxa för båtplatser 2027.txt", text: "Vi föreslår en lägre taxa." }, "");
    await shown("skrivelsen-slapps");
    await hand.press(button("Registrera"));
  }
  await expect(desk).toHaveURL(/\/hvn\/arenden\/\d{4}-0001$/);
  await expect(desk.getByRole("heading", { name: "Handlingar" })).toBeVisible();
  const text = daemon.arende("draft", join(kSource, "deploy/sample/tjansteutlatande.yaml"));
  await hand.give({ name: "Tjänsteutlåtande.txt", text }, "Lägg till");
  await hand.press(desk.getByRole("dialog").getByRole("button", { name: "Lägg till", exact: true }));
  await expect(desk.getByText("Under beredning")).toBeVisible();
  await shown("arendet-bereds");
}

async function call({ desk, hand, button, link, shown }: Bound): Promise<void> {
  await hand.press(link("Sammanträden"));
  await hand.press(button("Nytt sammanträde"));
  await hand.write(desk.getByLabel("Dag", { exact: true }), kToday);
  await desk.keyboard.press("Enter");
  await expect(desk).toHaveURL(/\/hvn\/sammantraden\/1$/);
  await hand.press(button("Lägg till de vanliga punkterna (6)"));
  await hand.write(desk.getByLabel("Lägg till på listan"), "taxa");
  await expect(desk.getByRole("menuitem", { name: "Taxa för båtplatser 2027" })).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("grid", { name: "Föredragningslista" }).getByRole("row")).toHaveCount(7);
  await hand.press(button("Anteckna som skickad"));
  await expect(desk.getByText("Ärenden som läggs till nu blir extra ärenden.")).toBeVisible();
  await shown("kallelsen");
}

async function meet({ desk, hand, button, link, shown, daemon }: Bound): Promise<void> {
  await hand.press(link(/Mötesläge/));
  await hand.press(button("Upprop"));
  await hand.press(button("Gör uppropet av dem som är här"));
  await expect(desk.getByText("Allt är sparat")).toBeVisible();
  await shown("uppropet");
  await hand.press(link(/öppnande/));
  await hand.write(desk.getByRole("combobox", { name: "Öppnat av" }), "aw");
  await desk.keyboard.press("Enter");
  await hand.press(link(/justerare/));
  for (const initials of ["aw", "ge"]) {
    await hand.write(desk.getByRole("combobox", { name: "Justerare" }), initials);
    await desk.keyboard.press("Enter");
  }
  await hand.write(desk.getByLabel("Dag för justering"), await nextVardag(daemon));
  await hand.press(link(/Taxa/));
  await desk.getByRole("toolbar", { name: "Snabbval" }).focus();
  await desk.keyboard.press("f");
  const text = desk.getByRole("region", { name: "Protokolltexten" });
  await expect(text).toContainText("beslutade att fastställa taxan för båtplatser 2027");
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("e");
  await desk.keyboard.type("ra");
  await desk.keyboard.press("Enter");
  await desk.keyboard.press("Tab");
  await desk.keyboard.insertText("Taxan bör bli lägre för båtar utan motor.");
  await expect(text).toContainText("Taxan bör bli lägre");
  await expect(desk.getByText("Allt är sparat")).toBeVisible();
  await shown("motet");
  await desk.keyboard.press("Control+Enter");
  await expect(desk.getByText(/är klubbad/)).toBeVisible();
  const agenda = desk.getByRole("navigation", { name: "Föredragningslistan" });
  for (const [point, none] of [["jäv", "Ingen anmälde jäv"], ["frågor", "Inga frågor"], ["information", "Ingen information"]]) {
    await hand.press(agenda.getByRole("link", { name: new RegExp(point!, "i") }));
    await hand.tick(desk.getByRole("checkbox", { name: none! }));
  }
  await hand.press(agenda.getByRole("link", { name: /Anmälningsärenden/ }));
  await hand.press(button("+ Anmälan"));
  await hand.press(desk.getByRole("menuitem", { name: "Inkommet och upprättat" }));
  await hand.write(desk.getByRole("textbox", { name: "Inkommet och upprättat" }), kToday);
  await expect(desk.getByText("Allt är sparat")).toBeVisible();
}

async function certify({ desk, hand, button, link, shown }: Bound): Promise<void> {
  await hand.press(link("Protokollet"));
  await hand.press(button("Avsluta sammanträdet"));
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/^Avslutat/)).toBeVisible();
  await shown("protokollet");
  await hand.press(button("Lägg fram för justering"));
  await hand.press(button("Lägg fram"));
  await expect(desk.getByText("0 av 2 har justerat")).toBeVisible();
  for (const person of ["Astrid Wallmark", "Gösta Ekvall"]) {
    await hand.choose(button(/Anteckna för/), person);
    await hand.press(button(`Justera för ${person}`));
    await hand.press(desk.getByRole("dialog").getByRole("button", { name: /^Justera/ }));
    await expect(desk.getByRole("dialog")).toBeHidden();
  }
  await expect(desk.getByText("2 av 2 har justerat")).toBeVisible();
  await shown("justerat");
}

async function announce({ desk, hand, button, link, shown }: Bound): Promise<void> {
  await hand.press(button("Anslå på anslagstavlan"));
  await expect(desk.getByText(/Sista dag att överklaga är/)).toBeVisible();
  await hand.press(link("Anslagstavla"));
  await expect(desk.getByText("Hamnviksnämnden").first()).toBeVisible();
  await shown("anslaget");
  await hand.press(link("Att göra"));
  await expectAccessible(desk);
  await shown("att-gora");
}

// The next meeting hears of it.
async function report({ desk, hand, button, link, shown }: Bound): Promise<void> {
  await hand.press(link("Sammanträden"));
  await hand.press(button("Nytt sammanträde"));
  await hand.write(desk.getByLabel("Dag", { exact: true }), dayIn(28));
  await desk.keyboard.press("Enter");
  await expect(desk).toHaveURL(/\/hvn\/sammantraden\/2$/);
  await hand.press(button(/^Ta med/));
  await expect(desk.getByText("Inget nytt att anmäla.")).toBeVisible();
  await hand.press(link(/Mötesläge/));
  await hand.press(link(/Anmäl/));
  await expect(desk.getByRole("region", { name: "Protokolltexten" })).toContainText(new RegExp(`[Pp]rotokoll`));
  await shown("anmalan");
}

// The parts of a walk that its steps use, bound to it.
type Bound = Pick<Walk, "desk" | "hand" | "daemon"> & {
  button: Walk["button"];
  link: Walk["link"];
  shown: Walk["shown"];
};

for (const [name, Handed] of [["mus", Mouse], ["tangenter", Keyboard]] as const) {
  test(`a case goes its whole course: ${name}`, async ({ daemon, desk }) => {
    test.setTimeout(300_000);
    daemon.arende("committee", "set", "hvn", "--kept-at=Nämndkansliet", "--court=Förvaltningsrätten i Hamnvik");
    await desk.reload();
    const walk = new Walk(daemon, desk, new Handed(desk), name);
    const bound: Bound = {
      desk,
      daemon,
      hand: walk.hand,
      button: walk.button.bind(walk),
      link: walk.link.bind(walk),
      shown: walk.shown.bind(walk),
    };
    for (const step of [register, call, meet, certify, announce, report]) await test.step(step.name, () => step(bound));
  });
}
