// Ctrl K: one field that finds a page, a case or a paragraph, from wherever one is.
import { useQuery } from "@connectrpc/connect-query";
import { useEffect, useState } from "react";
import { Autocomplete, Input, Label, Menu, MenuItem, TextField } from "react-aria-components";
import { SearchService } from "@/gen/arendegang/v1/search_pb";
import { Dialog, useGo } from "@/ui";
import { hrefOf } from "./addresses";
import { usePlaces } from "./places";

const kFewestLetters = 2;

export function Palette(props: { isOpen: boolean; onClose(): void }) {
  const go = useGo();
  const places = usePlaces();
  const [words, setWords] = useState("");
  const asked = words.trim();
  const found = useQuery(
    SearchService.method.search,
    { query: asked, pageSize: 12 },
    { enabled: props.isOpen && asked.length >= kFewestLetters, placeholderData: (previous) => previous },
  );
  useEffect(() => {
    if (props.isOpen) setWords("");
  }, [props.isOpen]);

  const fits = places.filter((place) => place.text.toLowerCase().includes(asked.toLowerCase()));
  const hits = asked.length < kFewestLetters ? [] : (found.data?.hits ?? []);
  const items = [
    ...fits.map((place) => ({ id: place.href, text: place.text, more: "Sida" })),
    ...hits.map((hit) => ({ id: hrefOf(hit.resource), text: hit.title, more: hit.excerpt })),
  ];
  return (
    <Dialog title="Sök och gå till" isOpen={props.isOpen} onClose={props.onClose}>
      <Autocomplete inputValue={words} onInputChange={setWords}>
        <TextField className="field" autoFocus>
          <Label>Ärende, ord i ett protokoll, eller en sida</Label>
          <Input className="input" />
        </TextField>
        <Menu
          className="palette"
          aria-label="Träffar"
          items={items}
          renderEmptyState={() => <p className="soft">Inget som passar.</p>}
          onAction={(key) => {
            props.onClose();
            go(String(key));
          }}
        >
          {(item) => (
            <MenuItem id={item.id} className="option" textValue={item.text}>
              <div>{item.text}</div>
              <div className="soft">{item.more}</div>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
