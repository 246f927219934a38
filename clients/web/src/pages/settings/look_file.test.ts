import { create } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { LookSchema } from "@/gen/arendegang/v1/look_pb";
import { lookFile } from "./look_file";

test("a look is written as the service reads it", () => {
  const look = create(LookSchema, {
    logo: { file: "hamnvik.png", widthMm: 24, alternative: 'En båt, "Måsen"' },
    letterhead: ["Hamnviks kommun", "Hamngatan 1\\2"],
    bodySize: 11.5,
    headingColour: "#12406b",
    margins: { top: 30, right: 25, bottom: 30, left: 25 },
    pagePerParagraph: true,
  });
  expect(lookFile(look)).toBe(`logo {
  file: "hamnvik.png"
  width_mm: 24
  alternative: "En båt, \\"Måsen\\""
}
letterhead: "Hamnviks kommun"
letterhead: "Hamngatan 1\\\\2"
body_size: 11.5
heading_colour: "#12406b"
margins { top: 30 right: 25 bottom: 30 left: 25 }
page_per_paragraph: true
`);
});

test("what is not said is not written", () => expect(lookFile(create(LookSchema))).toBe(""));
