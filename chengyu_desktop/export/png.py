"""PNG of a page: painted in bands that stay in the processor's cache, packed and deflated row by row.

QImage.save takes nine times as long for the same pixels. Chunks after the PNG specification, third edition.
"""

from __future__ import annotations

import struct
from binascii import crc32
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtGui import QColorSpace, QGuiApplication, QImage, QPainter, qGray
from zlib_ng import zlib_ng as deflate

from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.export.paint_fonts import Fonts
from chengyu_desktop.frame.black import as_grey
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.recolor import recolored

Mode = Literal["rgb", "grey", "bilevel"]

MM_PER_INCH = 25.4
_LEVEL = 2  # of deflate: a third smaller than 1, and a twentieth of the time slower
_BAND = 192  # rows; 2.7 MB of a 300 dpi A3 page
_MOST_SIDE = 30_000  # px; QPainter's coordinates end at 32,767
_MOST_PIXELS = 400_000_000
_EXACT_BELOW = (
    200.0  # dpi; Qt's cache places glyphs to a quarter pixel, which shows in type of some ten pixels
)


def export_png(
    page: Page,
    fonts: Fonts,
    out: BinaryIO,
    *,
    dpi: float = 300,
    alpha: bool = False,
    bleed: float = 0,
    mode: Mode = "rgb",
    profile: Path | None = None,
) -> None:
    """Writes the page at ``dpi``, with ``bleed`` mm around the trim, as 8-bit sRGB; ``alpha`` leaves out the background.

    ``mode`` can be 8-bit grey too, in which every value is a share of black ink, or bilevel: black and white dots, tints
    screened by an ordered dither. ``profile`` is an RGB ICC profile to convert to and embed. Neither goes with ``alpha`` or
    with the other.

    Raises ValueError when the picture would be too large, one of its images can't be read or the profile is none, OSError
    when a font has gone; ``out`` is then incomplete and should be thrown away.
    """
    width, height = pixel_size(page, dpi, bleed)
    application = _application()  # a local name keeps it alive while there is painting
    layout = _pixel_layout(
        mode, alpha, _read_profile(profile) if profile is not None and mode == "rgb" else None
    )
    if layout.color_type == 0:
        page = recolored(page, as_grey)
    painter = FramePainter(fonts)
    painter.prepare(page.frame)
    out.write(b"\x89PNG\r\n\x1a\n")
    _chunk(out, b"IHDR", struct.pack(">IIBBBBB", width, height, layout.depth, layout.color_type, 0, 0, 0))
    if layout.color_type == 0:
        pass  # shares of ink, of which no colour space tells
    elif layout.space is None:
        _chunk(out, b"sRGB", b"\0")  # perceptual
    else:
        _chunk(out, b"iCCP", b"ICC profile\0\0" + deflate.compress(layout.space.iccProfile().data(), 3))
    per_metre = round(dpi / MM_PER_INCH * 1000)
    _chunk(out, b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
    if page.title:
        _chunk(out, b"iTXt", b"Title\0\0\0" + page.language.encode("ascii") + b"\0\0" + page.title.encode())
    compressor = deflate.compressobj(_LEVEL, deflate.DEFLATED, 15)
    bands = _Bands(page, painter, dpi / MM_PER_INCH, bleed, layout, dpi < _EXACT_BELOW)
    for rows in bands.rows(width, height):
        if data := compressor.compress(rows):
            _chunk(out, b"IDAT", data)
    _chunk(out, b"IDAT", compressor.flush())
    _chunk(out, b"IEND", b"")
    del application
    _refuse_failed(painter)


def _refuse_failed(painter: FramePainter) -> None:
    if painter.failed_images:
        names = ", ".join(sorted(painter.failed_images))
        raise ValueError(f"the picture {names} can't be read; replace it by a PNG or JPEG file")


def paint_bands(page: Page, fonts: Fonts, *, dpi: float, bleed: float) -> Iterator[bytes]:
    """The page's pixels, three bytes each, some rows at a time. Raises as ``export_png`` does."""
    width, height = pixel_size(page, dpi, bleed)
    application = _application()
    painter = FramePainter(fonts)
    painter.prepare(page.frame)
    bands = _Bands(
        page, painter, dpi / MM_PER_INCH, bleed, _pixel_layout("rgb", False, None), dpi < _EXACT_BELOW
    )
    stride = width * 3 + 1
    for rows in bands.rows(width, height):
        yield b"".join(rows[start + 1 : start + stride] for start in range(0, len(rows), stride))
    del application
    _refuse_failed(painter)


def pixel_size(page: Page, dpi: float, bleed: float = 0) -> tuple[int, int]:
    """Width and height in pixels. Raises ValueError when that is more than can be painted, or nothing."""
    if not dpi > 0:
        raise ValueError(f"a resolution of {dpi:g} dpi is none; give a number above 0, for example 300")
    frame = page.frame
    width, height = (round((side + 2 * bleed) * dpi / MM_PER_INCH) for side in (frame.width, frame.height))
    if width < 1 or height < 1:
        raise ValueError(f"at {dpi:g} dpi the page is less than a pixel wide; give a higher resolution")
    if max(width, height) > _MOST_SIDE or width * height > _MOST_PIXELS:
        raise ValueError(
            f"at {dpi:g} dpi the picture would be {width:,} × {height:,} pixels, which is too large; "
            "give a lower resolution"
        )
    return width, height


def _application() -> QCoreApplication:
    """The application there is, or one that needs no display: QRawFont works in none without it."""
    return QCoreApplication.instance() or QGuiApplication(["chengyu-desktop", "-platform", "offscreen"])


def _chunk(out: BinaryIO, kind: bytes, data: bytes) -> None:
    out.write(struct.pack(">I", len(data)) + kind)
    out.write(data)
    out.write(struct.pack(">I", crc32(data, crc32(kind))))


class _Layout(NamedTuple):
    """How pixels stand in the file: PNG's bit depth and colour type, and Qt's format of the same. ``space`` is another
    colour space than sRGB."""

    depth: int
    color_type: int
    format: QImage.Format
    bits: int  # a pixel
    space: QColorSpace | None = None

    @property
    def has_alpha(self) -> bool:
        return self.color_type == 6


def _pixel_layout(mode: Mode, alpha: bool, space: QColorSpace | None) -> _Layout:
    if mode == "grey":
        return _Layout(8, 0, QImage.Format.Format_Grayscale8, 8)
    if mode == "bilevel":
        return _Layout(1, 0, QImage.Format.Format_Mono, 1)
    if alpha:
        return _Layout(8, 6, QImage.Format.Format_RGBA8888, 32)
    return _Layout(8, 2, QImage.Format.Format_RGB888, 24, space)


def _read_profile(path: Path) -> QColorSpace:
    data = path.read_bytes()
    # ICC.1:2010, 7.2.16: what has no signature Qt warns of on the terminal.
    space = QColorSpace.fromIccProfile(QByteArray(data)) if data[36:40] == b"acsp" else QColorSpace()
    if not space.isValidTarget() or space.colorModel() != QColorSpace.ColorModel.Rgb:
        raise ValueError(
            f"“{path.name}” is no ICC profile of a screen or printer in RGB; name another .icc file"
        )
    return space


class _Bands:
    """Paints a page some rows at a time into buffers used over and over; fresh memory would cost more."""

    def __init__(
        self, page: Page, painter: FramePainter, scale: float, bleed: float, layout: _Layout, exact: bool
    ) -> None:
        self._page = page
        self._painter = painter
        self._scale = scale
        self._bleed = bleed
        self._layout = layout
        self._alpha = layout.has_alpha
        self._exact = (
            exact or layout.has_alpha
        )  # Qt's cached text over nothing and over colour differs in weight

    def rows(self, width: int, height: int) -> Iterator[memoryview]:
        """Filter byte (none) and pixels of all rows. A piece is valid until the next is asked for."""
        band = bytearray(width * 4 * _BAND)
        stride = (width * self._layout.bits + 7) // 8 + 1
        packed = bytearray(stride * _BAND + 3)
        for top in range(0, height, _BAND):
            rows = min(_BAND, height - top)
            image = self._painted(band, width, top, rows)
            # Each row's pixels follow its filter byte; the first pixel stands at an aligned address.
            pixels = memoryview(packed)[4 : 4 + stride * rows - 1]
            if self._layout.bits == 1:
                _pack_dots(image, packed, stride)
            else:
                self._pack(image, QImage(pixels, width, rows, stride, self._layout.format))
            yield memoryview(packed)[3 : 3 + stride * rows]

    def _painted(self, band: bytearray, width: int, top: int, rows: int) -> QImage:
        layout = QImage.Format.Format_ARGB32_Premultiplied if self._alpha else QImage.Format.Format_RGB32
        image = QImage(memoryview(band)[: width * 4 * rows], width, rows, width * 4, layout)
        if self._alpha:
            image.fill(0)
        else:
            image.fill(qt_color(self._page.background))
        scale = self._scale
        # The trim stands on a whole pixel, so that lines fall alike with a bleed and without.
        shift = round(self._bleed * scale)
        area = (-shift / scale, (top - shift) / scale, (width - shift) / scale, (top + rows - shift) / scale)
        painter = QPainter(image)
        painter.translate(shift, shift - top)
        self._painter.paint(painter, scale, area, exact=self._exact)
        painter.end()
        if self._layout.space is not None:
            image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
            image.convertToColorSpace(self._layout.space)
        return image

    @staticmethod
    def _pack(image: QImage, target: QImage) -> None:
        painter = QPainter(target)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(0, 0, image)
        painter.end()


def _pack_dots(image: QImage, packed: bytearray, stride: int) -> None:
    """Eight pixels a byte, white is 1. Bands hold whole cells of the dither's pattern, so that it goes on from one to the
    next; QPainter doesn't paint such images."""
    dots = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.OrderedDither)
    if qGray(dots.color(0)) > 128:
        dots.invertPixels()
    data = dots.constBits()
    for row in range(dots.height()):
        start = 3 + row * stride
        packed[start + 1 : start + stride] = data[row * dots.bytesPerLine() :][: stride - 1]
