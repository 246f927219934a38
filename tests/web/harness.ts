// The daemon on a fresh database with the built client, for one test: what a browser meets is what is shipped.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

export const kSource = process.env["ARENDEGANG_SOURCE"] ?? join(__dirname, "../..");
export const kBuild = process.env["ARENDEGANG_BUILD"] ?? join(kSource, "build");
const kStartMs = 10000;

export class Daemon {
  readonly folder = mkdtempSync(join(tmpdir(), "arendegang-web-"));
  private process: ChildProcess | undefined;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private get socket(): string {
    return `unix:${join(this.folder, "s")}`;
  }

  // Starts it, at the address it had before if it ran; waits until it serves.
  async start(): Promise<void> {
    const child = spawn(
      join(kBuild, "bin/arendegangd"),
      [
        `--listen=${this.socket}`,
        `--http=127.0.0.1:${this.port}`,
        `--web=${join(kBuild, "web")}`,
        `--database=${join(this.folder, "a.db")}`,
        `--phrasebooks=${join(kSource, "phrasebooks")}`,
      ],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    this.process = child;
    let told = "";
    await new Promise<void>((done, fail) => {
      const late = setTimeout(() => fail(new Error(`the daemon did not start: ${told}`)), kStartMs);
      const listen = (text: Buffer) => {
        told += text.toString();
        const port = /address=http:\/\/127\.0\.0\.1:(\d+)/.exec(told);
        if (!port) return;
        clearTimeout(late);
        this.port = Number(port[1]);
        done();
      };
      child.stdout.on("data", listen);
      child.stderr.on("data", listen);
      child.on("exit", (code) => fail(new Error(`the daemon ended with ${code}: ${told}`)));
    });
  }

  // Ends it: "SIGKILL" as when the power goes.
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    await gone;
  }

  // What `arende` answers; for what a test takes as given. What it tries, it does in the browser.
  arende(...words: string[]): string {
    return execFileSync(join(kBuild, "bin/arende"), [`--server=${this.socket}`, ...words], { encoding: "utf8" });
  }

  // Makes the first account, with the daemon stopped meanwhile; gives its invitation.
  async makeFirstAccount(account: string, person: string): Promise<string> {
    await this.stop();
    const database = `--database=${join(this.folder, "a.db")}`;
    const words = ["init", database, `--account=${account}`, `--person=${person}`];
    const told = execFileSync(join(kBuild, "bin/arendegangd"), words, { encoding: "utf8" });
    await this.start();
    return /arg_i_[\w-]+/.exec(told)![0];
  }

  // Calls a method over HTTP, as a program would; with a token as whoever it is of.
  async call(method: string, request: unknown, token?: string): Promise<any> {
    const answer = await fetch(`${this.url}/arendegang.v1.${method}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(request),
    });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(body)}`);
    return body;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const kMembers = [
  ["Astrid Wallmark", "S", "ROLE_CHAIR"],
  ["Gösta Ekvall", "M", "ROLE_VICE_CHAIR"],
  ["Ingegerd Torstedt", "S", "ROLE_MEMBER"],
  ["Folke Brandelius", "V", "ROLE_MEMBER"],
  ["Solveig Hamnqvist", "L", "ROLE_MEMBER"],
  ["Torvald Nyhagen", "M", "ROLE_ERSATTARE"],
  ["Rune Alvskog", "MP", "ROLE_ERSATTARE"],
] as const;

// Hamnviksnämnden with its members, as it is before anything happens.
export async function makeCommittee(daemon: Daemon): Promise<void> {
  await daemon.call("CommitteeService/CreateCommittee", {
    committeeId: "hvn",
    committee: { title: "Hamnviksnämnden", shortTitle: "HVN", phrasebook: "stockholm" },
  });
  for (const [person, party, role] of kMembers) {
    await daemon.call("CommitteeService/CreateMember", {
      parent: "committees/hvn",
      member: { person, party, office: role, fromDate: "2023-01-01" },
    });
  }
}

// A test gets a daemon of its own, and everything that goes wrong in the page fails it.
export const test = base.extend<{ daemon: Daemon; desk: Page }>({
  daemon: async ({}, use) => {
    const daemon = new Daemon();
    await daemon.start();
    await use(daemon);
    await daemon.close();
  },
  // The browser at the desk of Hamnviksnämnden.
  desk: async ({ daemon, page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await makeCommittee(daemon);
    await page.goto(daemon.url);
    await use(page);
    expect(faults).toEqual([]);
  },
});

const kReadOut = "[data-live-announcer]";

// Nothing on the page is against WCAG as far as axe can tell, light or dark. Papers shown in frames are tried where they
// are written: no script runs in such a frame, axe's neither. What is being read out may name a button that is gone by
// then.
export async function expectAccessible(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor({ state: "attached" });
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").exclude(kReadOut).analyze();
    expect(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  }
}

// Drops files on an element, as from the desktop.
export async function drop(page: Page, selector: string, ...files: { name: string; type: string; text: string }[]) {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const each of all) transfer.items.add(new File([each.text], each.name, { type: each.type }));
    return transfer;
  }, files);
  await page.dispatchEvent(selector, "dragenter", { dataTransfer: data });
  await page.dispatchEvent(selector, "drop", { dataTransfer: data });
}

// Keeps a picture of what is on the screen, in build/web-pictures; the handbook is illustrated by them.
// With ARENDEGANG_ACCEPT the handbook takes over those of its own.
export async function picture(page: Page, name: string): Promise<void> {
  const path = join(kBuild, "web-pictures", `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  if (process.env["ARENDEGANG_ACCEPT"] && isInHandbook(name)) copyFileSync(path, join(kPictures, `${name}.png`));
}

const kPictures = join(kSource, "clients/web/public/pictures");
const kHandbook = join(kSource, "clients/web/src/pages/handbook");

function isInHandbook(name: string): boolean {
  return readdirSync(kHandbook).some((file) => readFileSync(join(kHandbook, file), "utf8").includes(`<Picture name="${name}"`));
}

const kNarrow = { width: 360, height: 740 };
const kWide = { width: 1280, height: 800 };

// In both themes and both widths, for the eye.
export async function pictures(page: Page, name: string): Promise<void> {
  for (const [width, viewport] of Object.entries({ bred: kWide, smal: kNarrow })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `${name}-${width}-${colorScheme === "light" ? "ljus" : "mork"}`);
    }
  }
  await page.setViewportSize(kWide);
}

export function sample(name: string): Buffer {
  return readFileSync(join(kSource, "deploy/sample", name));
}
