// Light or dark: as the machine has it, until somebody chooses.
import { useState } from "react";
import { Button } from "@/ui";

const kKey = "arendegang.theme";
type Theme = "light" | "dark";

function apply(theme: Theme | null) {
  if (theme) document.documentElement.dataset["theme"] = theme;
}
apply(localStorage.getItem(kKey) as Theme | null);

function current(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function ThemeSwitch() {
  const [theme, setTheme] = useState(current);
  const other: Theme = theme === "light" ? "dark" : "light";
  return (
    <Button
      look="quiet"
      small
      aria-label={other === "dark" ? "Byt till mörkt utseende" : "Byt till ljust utseende"}
      onPress={() => {
        localStorage.setItem(kKey, other);
        apply(other);
        setTheme(other);
      }}
    >
      <span aria-hidden="true">{theme === "light" ? "☾" : "☀"}</span>
    </Button>
  );
}
