"""The API as others' programs call it: through the npm packages of Connect, with code that they generate from proto/.

    connect_test.py BIN SOURCE

Exit code 77, skipped: the packages are not installed (tests/run installs them into build/node).
"""

import pathlib
import shutil
import subprocess
import sys
import unittest

from served import SOURCE, Served

NODE = pathlib.Path(SOURCE).resolve() / "build/node"
GENERATOR = NODE / "node_modules/.bin/protoc-gen-es"
GOOGLE = pathlib.Path("/usr/share/gocode/src/github.com/gogo/googleapis")


def generate(folder):
    """Makes a folder with the calls beside the code that they use; it stands where the packages are found from."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "gen").mkdir(parents=True)
    (folder / "package.json").write_text('{"type": "module"}')
    shutil.copy(pathlib.Path(__file__).with_name("connect_calls.mjs"), folder)
    proto = pathlib.Path(SOURCE).resolve() / "proto"
    subprocess.run(["protoc", f"--plugin={GENERATOR}", f"--es_out={folder}/gen",
                    "--es_opt=target=js,import_extension=js", "-I", proto, "-I", GOOGLE,
                    *sorted(proto.glob("arendegang/v1/*.proto")), GOOGLE / "google/rpc/error_details.proto"], check=True)


class Connect(Served):
    def test_a_program_of_the_packages_of_connect_gets_what_it_asks_for(self):
        generate(NODE / "connect")
        token = self.log_in()
        done = subprocess.run(["node", NODE / "connect/connect_calls.mjs", f"http://127.0.0.1:{self.port}", token],
                              capture_output=True, text=True, timeout=120)
        self.assertEqual((done.returncode, done.stdout), (0, "JSON\nbytes\n"), done.stderr + done.stdout)


if __name__ == "__main__":
    if not GENERATOR.exists():
        print("skipped: @bufbuild/protoc-gen-es is not installed; run tests/run e2e")
        sys.exit(77)
    unittest.main()
