"""Made-up requests: messages by the service's own description of itself, with values that nobody should send."""

import http2

REFLECTION = "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"
STRING, GROUP, MESSAGE, BYTES, BOOL = 9, 10, 11, 12, 8
WORDS = ["", "committees/hvn", "committees/hvn/cases/2026-0001", "committees/hvn/meetings/2026-05-26", "hvn", "*", "-",
         "2026-05-26", "2026-02-30", "9999-12-31", "0000-00-00", "../../etc/passwd", "a" * 500, "\0", "å" * 300, "%s%n",
         "'; DROP TABLE cases; --", "\ufeff\u202e\U0010ffff", "(((((((((((((((", '"' * 99, "1e999", "stockholm", "§ 1"]
NUMBERS = [0, 1, 2, 7, -1, 127, 50, 1000, 2**31 - 1, -2**31, 2**32, 2**63 - 1, -2**63]


def varint(number):
    number &= 2**64 - 1
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes(out + bytes([number]))


def field(number, value):
    """A field on the wire: bytes or an int."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def fields(message):
    """The fields of a message that is well formed and has no groups: {number: [int or bytes]}."""
    found, at = {}, 0

    def number():
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value
    while at < len(message):
        key = number()
        if key & 7 == 0:
            value = number()
        else:
            size = {1: 8, 5: 4}.get(key & 7) or number()
            value, at = message[at:at + size], at + size
        found.setdefault(key >> 3, []).append(value)
    return found


def text(message, number):
    return message.get(number, [b""])[0].decode()


class Surface:
    """What a service says of itself by reflection: `methods` as (path, name of the request)."""

    def __init__(self, where):
        self.where, self.methods, self.messages, self.files = where, [], {}, set()
        listed = fields(self._ask(field(7, b"*")))
        for service in fields(listed[6][0])[1]:
            self._learn(self._ask(field(4, fields(service)[1][0])))

    def _ask(self, request):
        connection = http2.Connection(self.where)
        try:
            trailers, body = connection.call(REFLECTION, request)
        finally:
            connection.close()
        assert trailers["grpc-status"] == "0", trailers
        return body[5:]

    def _learn(self, answer):
        described = fields(answer).get(4)  # the health service of gRPC's own is listed and not described
        for file in map(fields, fields(described[0])[1] if described else []):
            name, package = text(file, 1), text(file, 2)
            if name in self.files:
                continue
            self.files.add(name)
            for message in file.get(4, []):
                self._learn_message("." + package, fields(message))
            for service in map(fields, file.get(6, [])):
                for method in map(fields, service.get(2, [])):
                    self.methods.append((f"/{package}.{text(service, 1)}/{text(method, 1)}", text(method, 2)))
            for needed in file.get(3, []):
                self._learn(self._ask(field(3, needed)))

    def _learn_message(self, scope, message):
        name = f"{scope}.{text(message, 1)}"
        self.messages[name] = [(one[3][0], one[5][0], text(one, 6)) for one in map(fields, message.get(2, []))]
        for inner in message.get(3, []):
            self._learn_message(name, fields(inner))

    def message(self, chance, name, depth=0):
        """A message of that name with made-up fields."""
        out = b""
        for number, kind, inner in self.messages.get(name, []):
            for _ in range(chance.choice([0, 1, 1, 1, 3]) if depth < 5 else 0):
                out += self._field(chance, number, kind, inner, depth)
        return out

    def request(self, chance, name, most=60000):
        """A message that fits what HTTP/2 lets go at once."""
        return self.message(chance, name)[:most]

    def _field(self, chance, number, kind, inner, depth):
        if kind == MESSAGE:
            return field(number, self.message(chance, inner, depth + 1))
        if kind == STRING:
            return field(number, chance.choice(WORDS).encode())
        if kind == BYTES:
            return field(number, chance.choice([b"", b"%PDF-1.7\n", b"PK\3\4" + bytes(60), chance.randbytes(200)]))
        return field(number, chance.choice(NUMBERS))


def mutated(chance, data):
    """The bytes with a few of them changed, doubled, cut away or put in."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        way = chance.randrange(5)
        if way == 0 and at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        elif way == 1:
            data[at:at] = chance.randbytes(chance.randint(1, 9))
        elif way == 2:
            del data[at:at + chance.randint(1, 20)]
        elif way == 3:
            data[at:at] = data[at:at + chance.randint(1, 60)]
        else:
            data[at:at + 4] = b"\xff\xff\xff\xff"
    return bytes(data)
