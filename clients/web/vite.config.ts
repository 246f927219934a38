import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// `npm run dev` shows the sources as they are edited; the API is that of the service on this machine.
const api = process.env["ARENDEGANG_HTTP"] ?? "http://127.0.0.1:7380";
const toApi = { target: api, changeOrigin: true };

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
  build: {
    outDir: process.env["ARENDEGANG_WEB"] ?? "../../build/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    // Nothing inline: the pages may load from their own server only.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      "^/arendegang\\.v1\\.": toApi,
      "/session": toApi,
      "/anslagstavla.atom": toApi,
      "^/arkiv(/|$)": toApi,
      "/kalender/": toApi,
    },
  },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"], setupFiles: "scripts/units.ts" },
});
