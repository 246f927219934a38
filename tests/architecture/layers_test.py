"""Who may include whom: services/LAYERS, and the few rules that are not about folders."""

import re
import unittest

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)
PURE = {"calendar", "render", "phrasebook", "minutes"}
WITHOUT_MESSAGES = {"base", "calendar", "storage"}
WORLD = ("grpcpp/", "sqlite3.h", "libpq-fe.h", "curl/", "fstream", "filesystem", "services/base/files.h",
         "absl/time/clock.h", "absl/flags/")
CLIENTS_MAY = {"base"}


def layers():
    allowed = {}
    for line in tree.read(tree.ROOT / "services/LAYERS").splitlines():
        line = line.split("#")[0].strip()
        if line:
            folder, _, may = line.partition(":")
            allowed[folder.strip()] = set(may.split())
    return allowed


def includes():
    """Each include of services/ and clients/ as (file, folder of services/ or "clients", included)."""
    for path in tree.sources("services", "clients"):
        parts = tree.place(path).split("/")
        folder = parts[1] if parts[0] == "services" else "clients"
        for _, included in INCLUDE.findall(tree.read(path)):
            yield tree.place(path), folder, included


class Layers(unittest.TestCase):
    def test_every_folder_of_services_has_a_line(self):
        folders = {p.split("/")[1] for p in map(tree.place, tree.sources("services"))}
        self.assertFalse(folders - set(layers()), "folders without a line in services/LAYERS")

    def test_a_folder_stands_only_on_folders_of_earlier_lines(self):
        earlier = set()
        for folder, may in layers().items():
            self.assertFalse(may - earlier - {"*"}, f"{folder} in services/LAYERS")
            earlier.add(folder)

    def test_includes_obey_the_layers(self):
        allowed = layers()
        for path, folder, included in includes():
            match = re.match(r"services/(\w+)/", included)
            if not match or match[1] == folder:
                continue
            may = CLIENTS_MAY if folder == "clients" else allowed.get(folder, set())
            self.assertTrue(match[1] in may or "*" in may, f"{path} includes {included}")

    def test_pure_folders_see_no_network_no_file_no_clock_no_database(self):
        for path, folder, included in includes():
            if folder in PURE:
                self.assertFalse(included.startswith(WORLD), f"{path} includes {included}")
                self.assertNotRegex(included, r"\.grpc\.pb\.h$", path)

    def test_folders_below_the_messages_do_not_see_them(self):
        for path, folder, included in includes():
            if folder in WITHOUT_MESSAGES:
                self.assertFalse(included.startswith("arendegang/"), f"{path} includes {included}")

    def test_only_the_server_reads_flags(self):
        for path, folder, included in includes():
            if folder not in ("server", "clients"):
                self.assertFalse(included.startswith("absl/flags/"), f"{path} includes {included}")

    def test_only_the_clock_of_base_and_the_server_ask_what_time_it_is(self):
        asks = re.compile(r"\babsl::Now\(|\b(?:system|steady)_clock::now\(|\bstd::time\(")
        for path in tree.sources("services"):
            place = tree.place(path)
            if place.startswith(("services/server/", "services/base/clock.")):
                continue
            self.assertNotRegex(tree.code(tree.read(path)), asks, place)


if __name__ == "__main__":
    unittest.main()
