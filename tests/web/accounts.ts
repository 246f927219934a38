// People with accounts of their own, for tests of what each may see and do.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { Daemon, kBuild } from "./harness";

export const kPassword = "måsar över piren";

async function accept(daemon: Daemon, invitation: string): Promise<string> {
  const { token } = await daemon.call("AccountService/AcceptInvitation", { invitation, password: kPassword });
  return token;
}

// The first account, which administers; returns its token. From now on everybody must log in.
async function firstAccount(daemon: Daemon, id: string, person: string): Promise<string> {
  await daemon.stop();
  const told = execFileSync(
    join(kBuild, "bin/arendegangd"),
    ["init", `--database=${join(daemon.folder, "a.db")}`, `--account=${id}`, `--person=${person}`],
    { encoding: "utf8" },
  );
  await daemon.start();
  const invitation = /arg_i_[\w-]+/.exec(told)?.[0];
  if (!invitation) throw new Error(told);
  return accept(daemon, invitation);
}

async function addAccount(daemon: Daemon, token: string, id: string, person: string, role: string): Promise<string> {
  await daemon.call(
    "AccountService/CreateAccount",
    { accountId: id, account: { person, grants: [{ role, committee: "committees/hvn" }] } },
    token,
  );
  const { invitation } = await daemon.call("AccountService/InviteAccount", { name: `accounts/${id}` }, token);
  return accept(daemon, invitation);
}

// Majlis keeps the minutes of Hamnviksnämnden, Astrid chairs it, Gösta is its vice chair: "majlis", "astrid", "gosta".
export async function openAccounts(daemon: Daemon): Promise<Record<"admin" | "majlis" | "astrid" | "gosta", string>> {
  const admin = await firstAccount(daemon, "admin", "Sven Ek");
  return {
    admin,
    majlis: await addAccount(daemon, admin, "majlis", "Majlis Kronvik", "ACCOUNT_ROLE_SEKRETERARE"),
    astrid: await addAccount(daemon, admin, "astrid", "Astrid Wallmark", "ACCOUNT_ROLE_ORDFORANDE"),
    gosta: await addAccount(daemon, admin, "gosta", "Gösta Ekvall", "ACCOUNT_ROLE_LEDAMOT"),
  };
}

// At the door of whatever page is shown.
export async function logIn(page: Page, account: string): Promise<void> {
  await page.getByLabel("Konto").fill(account);
  await page.getByLabel("Lösenord").fill(kPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner")).toBeVisible();
}
