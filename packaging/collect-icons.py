#!/usr/bin/python3
"""Puts the drawn PNG files into one .ico (Windows) and one .icns (macOS).

Both formats are a table of PNG files, so nothing but the standard library is needed.
"""

import pathlib
import struct
import sys

ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
# Type codes of PNG entries; the second of a pair is the same picture for screens of double density.
ICNS_TYPES = [(b"icp4", 16), (b"ic11", 32), (b"icp5", 32), (b"ic12", 64), (b"ic07", 128), (b"ic13", 256),
              (b"ic08", 256), (b"ic14", 512), (b"ic09", 512)]


def ico(pictures):
    """ICONDIR, one ICONDIRENTRY per picture (256 is written as 0), then the pictures."""
    head = struct.pack("<HHH", 0, 1, len(ICO_SIZES))
    offset = len(head) + 16 * len(ICO_SIZES)
    table, body = b"", b""
    for size in ICO_SIZES:
        png = pictures[size]
        side = size % 256
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset + len(body))
        body += png
    return head + table + body


def icns(pictures):
    """The word `icns`, the length of all, then type, length and picture of each (big-endian)."""
    body = b""
    for kind, size in ICNS_TYPES:
        png = pictures[size]
        body += kind + struct.pack(">I", len(png) + 8) + png
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main():
    folder, name = pathlib.Path(sys.argv[1]), sys.argv[2]
    sizes = set(ICO_SIZES) | {size for _, size in ICNS_TYPES}
    pictures = {size: (folder / f"{size}x{size}" / "apps" / f"{name}.png").read_bytes() for size in sizes}
    pathlib.Path("packaging/windows").mkdir(parents=True, exist_ok=True)
    pathlib.Path("packaging/macos").mkdir(parents=True, exist_ok=True)
    pathlib.Path("packaging/windows/giftcho.ico").write_bytes(ico(pictures))
    pathlib.Path("packaging/macos/giftcho.icns").write_bytes(icns(pictures))


main()
