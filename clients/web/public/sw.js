// The desk's own files, kept as they came, so that a reload without contact shows the desk, which says so and waits for
// the service. Nothing that the service was asked for is kept.
const kKept = "desk";
const kAssets = "/assets/";
// Pages that the service makes, and files: no desk in their place.
const kNotTheDesk = /^\/(arkiv($|\/)|kalender\/|pictures\/|[^/]*\.[^/]*$|healthz$|metrics$)/;

async function kept(name) {
  return (await caches.open(kKept)).match(name);
}

// A new release has new files: those of the old one are let go.
async function renew(desk) {
  const before = await kept("/");
  const isNew = before !== undefined && (await before.text()) !== (await desk.clone().text());
  if (isNew) await caches.delete(kKept);
  await (await caches.open(kKept)).put("/", desk);
}

// A proxy that stands before a service that is away answers for it, with a fault of its own.
async function page(request) {
  const answer = await fetch(request).catch(() => Response.error());
  if (answer.ok) await renew(answer.clone());
  const isAway = answer.type === "error" || answer.status >= 500;
  return (isAway && (await kept("/"))) || answer;
}

// Their names change with what is in them.
async function asset(request) {
  const found = await kept(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(kKept)).put(request, answer.clone());
  return answer;
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page tells what it had fetched before this stood between.
self.addEventListener("message", (event) =>
  event.waitUntil(caches.open(kKept).then((cache) => cache.addAll(event.data))),
);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && !kNotTheDesk.test(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith(kAssets)) event.respondWith(asset(request));
});
