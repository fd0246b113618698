#!/usr/bin/env python3
"""Treats a served atlas badly over sockets, and sees that it goes on answering.

    faults.py BASE_URL [--connections 2000] [--slow]

Raw requests that no client library would send, headers without end, downloads that are cut off, many idle connections;
with --slow also headers that come byte by byte and answers that nobody reads (some two minutes).
"""
import argparse
import asyncio
import random
import resource
import socket
import struct
import sys
import time
import urllib.parse
import urllib.request

parser = argparse.ArgumentParser()
parser.add_argument("base")
parser.add_argument("--connections", type=int, default=2000)
parser.add_argument("--slow", action="store_true")
options = parser.parse_args()
address = urllib.parse.urlsplit(options.base)
host, port = address.hostname, address.port
faults = []


def alive(after):
    try:
        with urllib.request.urlopen(options.base + "/collections/facility/items?limit=1", timeout=10) as answer:
            assert answer.status == 200
    except Exception as error:
        faults.append(f"after {after}: {error}")
        print("no answer after", after)


def metric(name):
    with urllib.request.urlopen(options.base + "/metrics", timeout=10) as answer:
        for line in answer.read().decode().splitlines():
            if line.startswith(name + " "):
                return float(line.split()[1])


def send(data, wait=1.0):
    """The first bytes of what comes back."""
    with socket.create_connection((host, port), timeout=10) as s:
        s.settimeout(wait)
        try:
            s.sendall(data)
            return s.recv(4096)
        except (socket.timeout, ConnectionError):
            return b""


RAW = [
    b"GET /collections/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /tiles/resources/5/../../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET //etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET http://other/ HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
    b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    b"GET /collections/facility/items?bbox=" + b"1" * 7000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /" + b"a" * 70000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 40000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X%d: y\r\n" % i for i in range(400)) + b"\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nX: a\x00b\r\n\r\n",
    b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200,
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    b"\r\n" * 5000,
    b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 50,
]
for data in RAW:
    answer = send(data)
    status = answer.split(b" ")[1:2]
    if status and status[0].startswith(b"5"):
        faults.append(f"{data[:60]!r} gives {answer[:40]!r}")
    if b"root:" in answer:
        faults.append(f"{data[:60]!r} reads files")
alive("raw requests")
generator = random.Random(4)
for _ in range(300):
    data = bytearray(generator.choice(RAW)[:4000])
    for _ in range(generator.randint(1, 8)):
        data[generator.randrange(len(data))] = generator.randrange(256)
    send(bytes(data), 0.05)
alive("damaged requests")

before = metric("process_resident_memory_bytes")
for _ in range(300):
    s = socket.create_connection((host, port), timeout=10)
    s.sendall(b"GET /collections/population_cell/items?f=geojsonseq HTTP/1.1\r\nHost: x\r\n\r\n")
    s.recv(500)
    # Closed at once, with a reset.
    s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    s.close()
alive("downloads cut off")
print(f"memory {before / 1e6:.0f} MB before, {metric('process_resident_memory_bytes') / 1e6:.0f} MB after downloads cut off")


async def idle(count):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, count + 500), hard))
    open_ones = []
    for start in range(0, count, 200):
        open_ones += await asyncio.gather(*[
            asyncio.open_connection(host, port) for _ in range(min(200, count - start))])
    start = time.time()
    alive(f"{count} open connections")
    print(f"{count} open connections: answered in {time.time() - start:.3f} s, "
          f"memory {metric('process_resident_memory_bytes') / 1e6:.0f} MB")
    for _, writer in open_ones:
        writer.close()


asyncio.run(idle(options.connections))
alive("idle connections closed")


async def slow():
    # Headers that come byte by byte, and answers that nobody reads: both must be cut off.
    loris = [await asyncio.open_connection(host, port) for _ in range(100)]
    deaf = []
    for _ in range(20):
        s = socket.create_connection((host, port))
        s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        s.sendall(b"GET /collections/population_cell/items?f=geojsonseq HTTP/1.1\r\nHost: x\r\n\r\n")
        deaf.append(s)
    start = time.time()
    gone = None
    while time.time() - start < 150:
        left = 0
        for _, writer in loris:
            try:
                writer.write(b"X")
                await writer.drain()
                left += not writer.is_closing()
            except ConnectionError:
                pass
        await asyncio.sleep(2)
        if left == 0:
            gone = time.time() - start
            break
    print("slow headers:", f"cut off after {gone:.0f} s" if gone else "still there after 150 s")
    if gone is None:
        faults.append("slow headers are never cut off")
    # A body that comes byte by byte behind a request that was refused at once.
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n")
    begin = time.time()
    while time.time() - begin < 60 and not reader.at_eof():
        writer.write(b"x")
        try:
            await writer.drain()
            await asyncio.wait_for(reader.read(4096), 2)
        except asyncio.TimeoutError:
            pass
        except ConnectionError:
            break
    print(f"slow body: cut off after {time.time() - begin:.0f} s")
    if time.time() - begin >= 60:
        faults.append("slow bodies are never cut off")
    # After the limit the server has let go: what was sent ends before the answer does.
    await asyncio.sleep(max(0, 75 - (time.time() - start)))
    whole = 0
    for s in deaf:
        s.settimeout(5)
        count = 0
        try:
            while chunk := s.recv(65536):
                count += len(chunk)
        except OSError:
            pass
        whole += count > 20_000_000
        s.close()
    print(f"answers that nobody read: {whole} of {len(deaf)} were still sent whole")
    if whole:
        faults.append("answers that nobody reads are held")


if options.slow:
    asyncio.run(slow())
    alive("slow clients")
with urllib.request.urlopen(options.base + "/metrics") as answer:
    if 'status="500"' in answer.read().decode():
        faults.append("a request was answered 500")
for fault in faults:
    print("fault:", fault)
sys.exit(1 if faults else 0)
