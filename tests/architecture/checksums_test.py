"""A migration is never edited: each is the text that migrations/sqlite/CHECKSUMS has for it."""

import hashlib
import unittest

import tree

FOLDER = tree.ROOT / "migrations" / "sqlite"


def listed():
    """The digest of each migration as CHECKSUMS has it, in the form of sha256sum."""
    lines = tree.read(FOLDER / "CHECKSUMS").splitlines()
    return {name: digest for digest, name in (line.split("  ") for line in lines)}


def there():
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(FOLDER.glob("[0-9]*.sql"))}


class Checksums(unittest.TestCase):
    def test_every_migration_is_the_text_that_was_noted(self):
        edited = {name for name, digest in there().items() if listed().get(name, digest) != digest}
        self.assertFalse(edited, "a migration is never edited: write the next one instead")

    def test_every_migration_is_noted_and_none_besides(self):
        self.assertEqual(list(listed()), list(there()), "note a new one: see migrations/README.md")


if __name__ == "__main__":
    unittest.main()
