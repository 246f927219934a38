// A look of one's own, tried live. The service keeps looks as files, which its keeper puts there: it is downloaded.
import { create } from "@bufbuild/protobuf";
import { useState } from "react";
import { save } from "@/api/download";
import { LogoSchema, LookSchema, MarginsSchema, type Look } from "@/gen/arendegang/v1/look_pb";
import { Button, Checkbox, Notice, Panel, Select, TextField, useDebounced } from "@/ui";
import { lookFile } from "./look_file";
import { LookPreview } from "./look_preview";

const kSettledMs = 400;
// Those that papers may have: each has a free twin of the same measures.
const kFonts = ["Arial", "Times New Roman", "Courier New", "Liberation Sans", "Liberation Serif", "Liberation Mono"].map(
  (font) => ({ id: font, text: font }),
);
const kSides = [
  ["top", "Över"],
  ["right", "Höger"],
  ["bottom", "Under"],
  ["left", "Vänster"],
] as const;

interface PartProps {
  look: Look;
  change(fields: Partial<Look>): void;
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function Letters({ change }: Pick<PartProps, "change">) {
  const [head, setHead] = useState("");
  const [foot, setFoot] = useState("");
  return (
    <>
      <TextField
        label="Brevhuvud"
        hint="En rad i taget: kommunen, förvaltningen, adressen."
        lines={3}
        value={head}
        onChange={(text) => {
          setHead(text);
          change({ letterhead: linesOf(text) });
        }}
      />
      <TextField
        label="Sidfot"
        lines={2}
        value={foot}
        onChange={(text) => {
          setFoot(text);
          change({ foot: linesOf(text) });
        }}
      />
    </>
  );
}

function Logo({ look, change }: PartProps) {
  const take = async (file: File | undefined) => {
    if (!file) return change({ logo: undefined });
    const png = new Uint8Array(await file.arrayBuffer());
    change({ logo: create(LogoSchema, { file: file.name, png, alternative: look.logo?.alternative ?? "" }) });
  };
  return (
    <div className="field">
      <label htmlFor="logo-file">Vapen eller logotyp</label>
      <input
        id="logo-file"
        type="file"
        accept="image/png"
        aria-describedby="logo-hint"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <span id="logo-hint" className="hint">
        En PNG-bild, högst 1 MB.
      </span>
      {look.logo && (
        <TextField
          label="Vad bilden visar"
          hint="För den som inte ser den: Hamnviks kommuns vapen. Måste fyllas i."
          value={look.logo.alternative}
          onChange={(alternative) => look.logo && change({ logo: { ...look.logo, alternative } })}
          isRequired
        />
      )}
    </div>
  );
}

function Type({ look, change }: PartProps) {
  return (
    <>
      <Select label="Brödtextens typsnitt" choices={kFonts} value={look.bodyFont} onChange={(bodyFont) => change({ bodyFont })} />
      <Select label="Rubrikernas typsnitt" choices={kFonts} value={look.headingFont} onChange={(headingFont) => change({ headingFont })} />
      <TextField
        label="Brödtextens storlek i punkter"
        hint="9 till 14."
        type="number"
        value={String(look.bodySize)}
        onChange={(text) => change({ bodySize: Number(text) })}
      />
      <div className="field">
        <label htmlFor="heading-colour">Rubrikernas färg</label>
        <input
          id="heading-colour"
          type="color"
          value={look.headingColour}
          onChange={(event) => change({ headingColour: event.target.value })}
        />
        <span className="hint">Mörk nog att läsas på vitt.</span>
      </div>
    </>
  );
}

function Margins({ look, change }: PartProps) {
  const margins = look.margins ?? create(MarginsSchema);
  return (
    <fieldset className="margins">
      <legend>Marginaler i millimeter, 10 till 60</legend>
      {kSides.map(([side, text]) => (
        <TextField
          key={side}
          label={text}
          type="number"
          value={String(margins[side])}
          onChange={(typed) => change({ margins: { ...margins, [side]: Number(typed) } })}
        />
      ))}
    </fieldset>
  );
}

function start(): Look {
  const margins = { top: 30, right: 25, bottom: 25, left: 25 };
  return create(LookSchema, {
    bodyFont: "Times New Roman",
    headingFont: "Arial",
    bodySize: 12,
    headingColour: "#12406b",
    margins,
  });
}

export function LookEditor({ onClose }: { onClose(): void }) {
  const [look, setLook] = useState(start);
  const [id, setId] = useState("eget");
  const settled = useDebounced(look, kSettledMs);
  const change = (fields: Partial<Look>) => setLook((before) => ({ ...before, ...fields }));
  const fileName = `${id.trim().toLowerCase() || "eget"}.look`;
  return (
    <div className="workshop">
      <Panel title="Ett eget utseende" actions={<Button onPress={onClose}>Tillbaka till de som finns</Button>}>
        <Notice>
          <p>
            Det går inte att spara i tjänsten härifrån. Hämta filen och be den som sköter tjänsten att lägga den, och
            bilden, i mappen för husstilar. Efter en omstart går utseendet att välja.
          </p>
        </Notice>
        <TextField label="Utseendets namn" hint="Små bokstäver: hamnvik." value={id} onChange={setId} isRequired />
        <Letters change={change} />
        <Logo look={look} change={change} />
        <Type look={look} change={change} />
        <Margins look={look} change={change} />
        <Checkbox isSelected={look.pagePerParagraph} onChange={(pagePerParagraph) => change({ pagePerParagraph })}>
          Varje paragraf börjar på en ny sida
        </Checkbox>
        <div>
          <Button look="primary" onPress={() => save(lookFile(look), fileName)}>
            Hämta {fileName}
          </Button>
        </div>
      </Panel>
      <LookPreview name="" look={settled} />
    </div>
  );
}
