import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const kPictures = join(__dirname, "../../../public/pictures");

test("every picture of the handbook is there, and no other", () => {
  const named = readdirSync(__dirname)
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => [...readFileSync(join(__dirname, file), "utf8").matchAll(/<Picture name="([a-z-]+)"/g)])
    .map((found) => `${found[1]}.png`);
  expect(existsSync(kPictures) && readdirSync(kPictures).sort()).toEqual(named.sort());
});
