// Puts the pictures that the handbook shows into the build, as far as the browser tests have taken them: they are made,
// never committed.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const chapters = fileURLToPath(new URL("../src/pages/handbook/", import.meta.url));
const web = process.env["ARENDEGANG_WEB"] ?? "../../build/web";
const taken = join(dirname(web), "web-pictures");

const named = readdirSync(chapters)
  .flatMap((file) => [...readFileSync(join(chapters, file), "utf8").matchAll(/<Picture name="([a-z-]+)"/g)])
  .map((found) => `${found[1]}.png`);
const there = named.filter((name) => existsSync(join(taken, name)));
if (there.length > 0) mkdirSync(join(web, "pictures"), { recursive: true });
for (const name of there) copyFileSync(join(taken, name), join(web, "pictures", name));
