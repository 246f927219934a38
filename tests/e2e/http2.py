"""gRPC spoken by a program that is not gRPC: HTTP/2 of python3-h2 over Python's own sockets and TLS."""

import re
import socket
import ssl
import struct

import h2.config
import h2.connection
import h2.events

METHOD = "/arendegang.v1.CommitteeService/ListCommittees"


def port_of(daemon):
    """The port that the daemon, started with --listen=127.0.0.1:0, took at its last start."""
    return int(re.findall(r"address=127\.0\.0\.1:(\d+)", daemon.told())[-1])


def headers(method, *more):
    return [(":method", "POST"), (":scheme", "http"), (":path", method), (":authority", "localhost"),
            ("content-type", "application/grpc"), ("te", "trailers"), *more]


def framed(message):
    return struct.pack(">BI", 0, len(message)) + message


def connected(port, timeout=20):
    """A socket that has said nothing yet, to a port of loopback or the path of a unix socket."""
    if isinstance(port, int):
        return socket.create_connection(("127.0.0.1", port), timeout)
    made = socket.socket(socket.AF_UNIX)
    made.settimeout(timeout)
    made.connect(port)
    return made


class Connection:
    """Connection(port), or Connection(path) of a unix socket: plain; with tls, an ssl.SSLContext, encrypted."""

    def __init__(self, port, tls=None, timeout=20):
        self.socket = connected(port, timeout)
        if tls is not None:
            tls.set_alpn_protocols(["h2"])
            with self.socket as plain:  # which is closed if the handshake fails
                self.socket = tls.wrap_socket(plain, server_hostname="localhost")
        self.http2 = h2.connection.H2Connection(h2.config.H2Configuration(header_encoding="utf-8"))
        self.http2.initiate_connection()
        self.flush()

    def flush(self):
        self.socket.sendall(self.http2.data_to_send())

    def call(self, method=METHOD, message=b"", *more):
        """The answer's trailers and its bytes."""
        stream = self.http2.get_next_available_stream_id()
        self.http2.send_headers(stream, headers(method, *more))
        data, most = framed(message), self.http2.max_outbound_frame_size
        for at in range(0, len(data), most):
            self.http2.send_data(stream, data[at:at + most])
        self.http2.end_stream(stream)
        self.flush()
        trailers, body = {}, b""
        while True:
            for event in self.events():
                if isinstance(event, (h2.events.ResponseReceived, h2.events.TrailersReceived)):
                    trailers.update(event.headers)
                elif isinstance(event, h2.events.DataReceived):
                    body += event.data
                    self.http2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                elif isinstance(event, h2.events.StreamReset):
                    trailers.setdefault("grpc-status", "reset")
                    return trailers, body
                elif isinstance(event, h2.events.ConnectionTerminated) and event.error_code:
                    raise ConnectionError(event.error_code)
                elif isinstance(event, h2.events.StreamEnded):
                    return trailers, body
            self.flush()

    def events(self):
        data = self.socket.recv(1 << 16)
        if not data:
            raise ConnectionError("the service closed the connection")
        return self.http2.receive_data(data)

    def close(self):
        self.socket.close()


def context(ca, certificate=None, key=None):
    """Python's TLS, trusting `ca` only."""
    made = ssl.create_default_context(cafile=ca)
    if certificate:
        made.load_cert_chain(certificate, key)
    return made
