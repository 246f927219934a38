// Where a difference is, in the words of the secretariat: "paragraphs[3].handling.points[0].decided" is
// "Beslutspunkt 1".
const kPlaces: [RegExp, string][] = [
  [/\.points\[(\d+)\]/, "Beslutspunkt"],
  [/\.yrkanden\[(\d+)\]/, "Yrkande"],
  [/\.procedures\[(\d+)\]/, "Beslutsgång"],
  [/\.votes?\[(\d+)\]/, "Omröstning"],
  [/\.attachments\[(\d+)\]/, "Reservation, yttrande eller bilaga"],
  [/\.summary\[(\d+)\]/, "Ärendet, stycke"],
  [/\.unrecognised\[(\d+)\]/, "Fri text"],
  [/\.rattelser\[(\d+)\]/, "Rättelse"],
];

const kPlain: [RegExp, string][] = [
  [/\.title$/, "Rubriken"],
  [/\.diarienummer/, "Diarienummer"],
  [/\.tjansteutlatande_date/, "Tjänsteutlåtandets dag"],
  [/^roll\./, "Närvaron"],
  [/justerare_choice/, "Valet av justerare"],
  [/opening/, "Öppnandet"],
];

export function placeText(path: string): string {
  for (const [pattern, text] of kPlaces) {
    const found = pattern.exec(path);
    if (found) return `${text} ${Number(found[1]) + 1}`;
  }
  return kPlain.find(([pattern]) => pattern.test(path))?.[1] ?? "Annat";
}
