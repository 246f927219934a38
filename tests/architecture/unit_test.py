"""The unit of systemd names settings that the daemon knows, gives it what it needs, and takes the rest away."""

import re
import unittest

import tree

UNIT = tree.ROOT / "deploy/arendegangd.service"
TAKEN_AWAY = {"ProtectSystem": "strict", "ProtectHome": "yes", "PrivateTmp": "yes", "PrivateDevices": "yes",
              "NoNewPrivileges": "yes", "CapabilityBoundingSet": "", "MemoryDenyWriteExecute": "yes",
              "RestrictAddressFamilies": "AF_UNIX AF_INET AF_INET6", "RestrictNamespaces": "yes"}


def settings():
    """The last value of each setting of the unit."""
    lines = (line for line in tree.read(UNIT).splitlines() if "=" in line and not line.startswith("#"))
    return dict(line.split("=", 1) for line in lines)


def known():
    """The settings of the daemon, by the code that reads them."""
    return set(re.findall(r'key == "(\w+)"', tree.read(tree.ROOT / "services/server/config.cc")))


class Unit(unittest.TestCase):
    def test_it_starts_the_daemon_with_flags_that_are_real(self):
        program, *flags = settings()["ExecStart"].split()
        self.assertEqual(program, "/usr/bin/arendegangd")
        for flag in flags:
            self.assertIn(re.match(r"--(\w+)=", flag)[1], known() | {"config"})

    def test_what_it_is_given_is_where_the_daemon_looks(self):
        unit, config = settings(), tree.read(tree.ROOT / "services/server/config.h")
        self.assertIn(f'"/var/lib/{unit["StateDirectory"]}/', config)
        self.assertIn(f'unix:/run/{unit["RuntimeDirectory"]}/', unit["ExecStart"])
        self.assertIn(f'/etc/{unit["ConfigurationDirectory"]}/', unit["ExecStart"])
        most = int(re.search(r"max_connections = (\d+);", config)[1])
        self.assertGreater(int(unit["LimitNOFILE"]), most + 256)

    def test_it_takes_away_what_the_daemon_does_not_need(self):
        unit = settings()
        for name, value in TAKEN_AWAY.items():
            self.assertEqual(unit.get(name), value, name)

    def test_every_setting_is_described_in_the_configuration_file(self):
        described = tree.read(tree.ROOT / "deploy/arendegangd.conf")
        for name in known():
            self.assertRegex(described, rf"(?m)^#?{name} = ", "deploy/arendegangd.conf")


if __name__ == "__main__":
    unittest.main()
