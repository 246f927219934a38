"""What the architecture tests share: the files of the repository and small readers of C++ and proto sources."""

import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOT_OURS = {"build", ".run", ".git", "node_modules"}
SKIPPED = 77  # CTest's SKIP_RETURN_CODE


def _listed_by_git():
    done = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others",
         "--exclude-standard"], capture_output=True, check=True)
    return [ROOT / os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


def files():
    """Every file of the repository: as git lists them, or all but built ones where there is no git."""
    try:
        listed = _listed_by_git()
    except (OSError, subprocess.CalledProcessError):
        listed = [p for p in ROOT.rglob("*") if not NOT_OURS & set(p.relative_to(ROOT).parts)]
    return sorted(p for p in listed if p.is_file() and not p.is_symlink())


def sources(*folders, endings=(".cc", ".h")):
    """The files under `folders` with one of `endings`."""
    return [p for p in files() if p.suffix in endings and any(place(p).startswith(f + "/") for f in folders)]


def place(path):
    """The path as people write it: "services/base/error.h"."""
    return path.relative_to(ROOT).as_posix()


def read(path):
    return path.read_text(encoding="utf-8")


# A token of C++ that is comment or literal: raw string, string, character, comments. A digit separator is none.
_CPP = re.compile(
    r'(?P<raw>\bR"(?P<tag>[^()\\ \n]*)\((?P<inside>.*?)\)(?P=tag)")'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<character>(?<![0-9A-Za-z_])(?:u8)?'(?:\\.|[^'\\\n])+')"
    r"|(?P<comment>//[^\n]*|/\*.*?\*/)", re.DOTALL)


def code(text):
    """`text` of C++ or proto with comments removed and literals emptied; lines keep their numbers."""
    def blank(match):
        kept = "\n" * match.group().count("\n")
        return kept if match.group("comment") else '""' + kept
    return _CPP.sub(blank, text)


def literals(text):
    """The string literals of C++ `text`, adjacent ones joined, each as (line, value)."""
    found = []
    end = 0
    for match in _CPP.finditer(text):
        if match.group("comment") or match.group("character"):
            continue
        value = match.group("inside") if match.group("raw") else match.group("string")[1:-1]
        if found and not text[end:match.start()].strip():
            found[-1] = (found[-1][0], found[-1][1] + value)
        else:
            found.append((text.count("\n", 0, match.start()) + 1, value))
        end = match.end()
    return found
