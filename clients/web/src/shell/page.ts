// Pages are fetched when they are first gone to. One that cannot be had is waited for: until the service is back, or,
// when another version of the client has taken its place, by loading that.
import { lazy, type ComponentType } from "react";
import { isInContact, lost, onContactChange } from "@/api/contact";

const kKey = "arendegang.reloaded";
const kOftenMs = 30_000;

function contact(): Promise<void> {
  return new Promise((done) => {
    const stop = onContactChange(() => {
      if (!isInContact()) return;
      stop();
      done();
    });
    lost();
  });
}

async function reload(error: unknown): Promise<never> {
  await contact();
  // A page that is not there after that is a fault: to load it again and again would hide it.
  if (Date.now() - Number(sessionStorage.getItem(kKey) ?? 0) < kOftenMs) throw error;
  sessionStorage.setItem(kKey, String(Date.now()));
  window.location.reload();
  return new Promise<never>(() => undefined);
}

// A module of a folder of pages/ that has its page as `Page`.
export function page(load: () => Promise<{ Page: ComponentType }>) {
  return lazy(async () => ({ default: (await load().catch(reload)).Page }));
}
