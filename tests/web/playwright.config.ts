import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const build = process.env["ARENDEGANG_BUILD"] ?? join(__dirname, "../../build");

export default defineConfig({
  testDir: __dirname,
  testMatch: "*.spec.ts",
  outputDir: join(build, "web-results"),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A browser on a machine that does much else is late now and then; what needs a second try is told as flaky.
  retries: 1,
  reporter: [["list"]],
  use: {
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      // The sandbox wants a kernel that lets it; the pages are our own.
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
