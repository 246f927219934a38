// Has the browser keep the desk's own files, so that it opens without contact too (public/sw.js).
export async function keepDesk(): Promise<void> {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  const fetched = performance
    .getEntriesByType("resource")
    .map((each) => new URL(each.name).pathname)
    .filter((path) => path.startsWith("/assets/"));
  active?.postMessage(["/", ...new Set(fetched)]);
}
