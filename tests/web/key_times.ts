// How long the browser takes with keys, from the press to the picture after it.
import type { Page } from "@playwright/test";

// Begins to listen; what it gives tells of the keys since then: "31 keys took 16 ms or more, the slowest 40 ms".
export async function timeKeys(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") seen.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    (window as any).keyTimes = seen;
  });
  return async () => {
    const seen: number[] = await page.evaluate(() => (window as any).keyTimes);
    return `${seen.length} keys took 16 ms or more, the slowest ${Math.max(0, ...seen)} ms`;
  };
}
