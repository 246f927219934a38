// Decisions on delegation: recorded, told what is to be said against them, struck.
import { expect, expectAccessible, picture, test } from "./harness";

test("records a decision by its rule, and strikes one that was a mistake", async ({ daemon, desk }) => {
  await daemon.call("DelegationService/CreateDelegationRule", {
    parent: "committees/hvn",
    rule: {
      code: "3.2",
      subject: "Antagande av anbud",
      delegate: "förvaltningschefen",
      delegateKind: "DELEGATE_KIND_EMPLOYEE",
      fromDate: "2020-01-01",
      field: "ekonomi/upphandling",
    },
  });
  daemon.arende("case", "create", "Upphandling av brygga", "--kind=eget", "--committee=hvn");
  await desk.goto(`${daemon.url}/hvn/arenden`);
  await desk.getByRole("link", { name: "Delegationsbeslut" }).click();
  await expect(desk.getByText("Inga delegationsbeslut än.")).toBeVisible();

  await desk.getByRole("button", { name: "Nytt delegationsbeslut" }).click();
  await desk.keyboard.type("Anbudet från Varvet antas");
  await desk.getByRole("button", { name: /Punkt i delegationsordningen/ }).click();
  await desk.getByRole("option", { name: "3.2 Antagande av anbud" }).click();
  await desk.getByLabel("Vem som beslutade").fill("Ylva Strand");
  await desk.getByLabel("Ärende", { exact: true }).fill(`${new Date().getFullYear()}-0001`);
  await expectAccessible(desk);
  await desk.keyboard.press("Enter");
  const list = desk.getByRole("list", { name: "Delegationsbeslut" });
  await expect(list).toContainText("Anbudet från Varvet antas");
  await expect(list).toContainText("punkt 3.2, ekonomi/upphandling HVN");

  await desk.getByRole("button", { name: "Nytt delegationsbeslut" }).click();
  await desk.keyboard.type("Utan stöd");
  await desk.getByLabel("Vem som beslutade").fill("Ylva Strand");
  await desk.getByLabel("Område").fill("personal");
  await desk.keyboard.press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list.getByRole("listitem").first()).toContainText("delegationsordning");
  await expectAccessible(desk);
  await picture(desk, "delegation");

  await list.getByRole("button", { name: /Makulera .*-2/ }).click();
  await desk.getByLabel("Skäl").fill("Fel nämnd");
  await desk.keyboard.press("Enter");
  await expect(list).toContainText("Makulerat: Fel nämnd");
});
