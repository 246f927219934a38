import { expect, test } from "vitest";
import { numbersText } from "./texts";

test.each([
  [[4], "§ 4"],
  [[1, 2, 3, 4, 7], "§§ 1–4, 7"],
  [[4, 5], "§§ 4, 5"],
])("%j is %s", (numbers, text) => expect(numbersText(numbers)).toBe(text));
