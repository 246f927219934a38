// Whoever works at the desk: with a mouse, or by the keyboard alone. The same course is walked by both.
import { type Locator, type Page } from "@playwright/test";
import { drop, expect } from "./harness";

export interface Hand {
  press(what: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  // One of a list, by how it begins.
  choose(list: Locator, option: string): Promise<void>;
  // A file that the computer has.
  give(file: { name: string; text: string }, button: string): Promise<void>;
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  if ((await field.getAttribute("type")) === "date") await field.fill(text); // its parts are in the order of the browser
  else await page.keyboard.type(text);
}

export class Mouse implements Hand {
  constructor(private readonly page: Page) {}

  async press(what: Locator): Promise<void> {
    await what.click();
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.click();
    await type(this.page, field, text);
  }

  // The box itself is hidden behind what is drawn for it.
  async tick(box: Locator): Promise<void> {
    await box.locator("xpath=ancestor::label").click();
  }

  async choose(list: Locator, option: string): Promise<void> {
    await list.click();
    await this.page.getByRole("option", { name: option }).first().click();
  }

  async give(file: { name: string; text: string }): Promise<void> {
    await drop(this.page, "#main .page", { ...file, type: "text/plain" });
  }
}

const kFarthest = 150;

export class Keyboard implements Hand {
  constructor(private readonly page: Page) {}

  // Goes there by Tab, and by arrows in a menu, as somebody does who has no mouse.
  private async reach(what: Locator): Promise<void> {
    const isChoice = ["menuitem", "option"].includes((await what.getAttribute("role")) ?? "");
    for (let steps = 0; steps < kFarthest; ++steps) {
      if (await what.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(isChoice ? "ArrowDown" : "Tab");
    }
    throw new Error(`${what} is not reached by Tab`);
  }

  async press(what: Locator): Promise<void> {
    await this.reach(what);
    await this.page.keyboard.press("Enter");
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await type(this.page, field, text);
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    await this.page.keyboard.press("Space");
  }

  async choose(list: Locator, option: string): Promise<void> {
    await this.reach(list);
    await this.page.keyboard.press("Enter");
    await this.reach(this.page.getByRole("option", { name: option }).first());
    await this.page.keyboard.press("Enter");
  }

  async give(file: { name: string; text: string }, button: string): Promise<void> {
    await this.reach(this.page.getByRole("button", { name: button }).first());
    const asked = this.page.waitForEvent("filechooser");
    await this.page.keyboard.press("Enter");
    await (await asked).setFiles({ name: file.name, mimeType: "text/plain", buffer: Buffer.from(file.text) });
  }
}
