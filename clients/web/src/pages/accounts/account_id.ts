// An id as the service takes them, of a name: "majlis.kronvik" of "Majlis Kronvik".
export function accountIdOf(person: string): string {
  return person
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.+|\.+$/g, "");
}
