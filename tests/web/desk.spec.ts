// The frame of the desk: it opens, shows what is due, and finds things by the keyboard.
import { expect, test } from "./harness";

test("opens at what is to be done, and says when that is nothing", async ({ desk }) => {
  await expect(desk).toHaveURL(/\/att-gora$/);
  await expect(desk.getByRole("heading", { name: "Att göra", level: 1 })).toBeVisible();
  await expect(desk.getByText("Inget att göra de närmaste trettio dagarna.")).toBeVisible();
});

test("finds a case by Ctrl K and goes to it", async ({ daemon, desk }) => {
  daemon.arende(
    "case",
    "create",
    "Gästbrygga i Norra viken",
    "--kind=skrivelse",
    "--sender=Båtklubben",
    "--committee=hvn",
  );
  await expect(desk.getByRole("heading", { name: "Att göra" })).toBeVisible();
  await desk.keyboard.press("Control+k");
  await expect(desk.getByRole("dialog")).toBeVisible();
  await desk.keyboard.type("gästbryggan");
  await expect(desk.getByRole("menuitem", { name: "Gästbrygga i Norra viken" })).toBeVisible();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Enter");
  await expect(desk).toHaveURL(/\/hvn\/arenden\/2\d{3}-0001$/);
});

test("says that the service is away, and goes on by itself when it is back", async ({ daemon, desk }) => {
  await expect(desk.getByRole("heading", { name: "Att göra" })).toBeVisible();
  await daemon.stop("SIGKILL");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("brygga");
  await expect(desk.getByText("Ingen kontakt med tjänsten.")).toBeVisible();
  await daemon.start();
  await expect(desk.getByText("Ingen kontakt med tjänsten.")).toBeHidden();
});

test("a page that is gone to while the service is away is shown when it is back", async ({ daemon, desk }) => {
  await expect(desk.getByRole("heading", { name: "Att göra" })).toBeVisible();
  await daemon.stop("SIGKILL");
  await desk.getByRole("link", { name: "Handbok" }).click();
  await expect(desk.getByText("Ingen kontakt med tjänsten.")).toBeVisible();
  await daemon.start();
  await expect(desk.getByRole("heading", { name: "Handbok" })).toBeVisible();
});
