"""A page's pictures in printing inks. Pillow is loaded only when a page has any."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chengyu_desktop.export.icc import PressProfile
from chengyu_desktop.frame.items import Image

_FORMATS = ("PNG", "JPEG")


def read_pixels(image: Image) -> tuple[Any, bytes | None]:
    """The part shown (``image.crop``) in one of L, LA, RGB, RGBA and CMYK, and the profile the picture came with.

    Raises OSError when the file has gone, ValueError when it can't be read as PNG or JPEG.
    """
    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    try:
        with Pillow.open(image.path, formats=_FORMATS) as opened:
            left, top, width, height = image.crop
            pixels = _plain(opened.crop((left, top, left + width, top + height)), opened.info)
            if image.grey:
                pixels = to_grey(pixels)
            return pixels, opened.info.get("icc_profile")
    except (UnidentifiedImageError, SyntaxError, Pillow.DecompressionBombError):
        raise ValueError(
            f"“{Path(image.path).name}” is no picture that can be read; use PNG or JPEG"
        ) from None


def to_grey(pixels: Any) -> Any:
    """Pixels in L, LA, RGB, RGBA or CMYK as L or LA, as light as they look: by the L* of their sRGB, as colours are turned into
    black too. A mean of red, green and blue would print a strong red as nearly black."""
    from PIL import Image as Pillow
    from PIL import ImageCms

    if pixels.mode in ("L", "LA"):
        return pixels
    colors = pixels.convert("RGB")
    lab = ImageCms.profileToProfile(
        colors, ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    assert lab is not None  # None only when the conversion is in place
    grey = lab.getchannel(0).point([_grey_of(value * 100 / 255) for value in range(256)])
    return Pillow.merge("LA", (grey, pixels.getchannel("A"))) if pixels.mode == "RGBA" else grey


def _grey_of(lightness: float) -> int:
    """The sRGB grey of an L* (CIE 15, IEC 61966-2-1)."""
    y = ((lightness + 16) / 116) ** 3 if lightness > 8 else lightness * 27 / 24389
    return round((y * 12.92 if y <= 0.0031308 else 1.055 * y ** (1 / 2.4) - 0.055) * 255)


def to_inks(pixels: Any, profile: PressProfile | None, source: bytes | None) -> Any:
    """RGB pixels as CMYK: through the press's profile, else by the formula of ``naive_inks``."""
    return profile.convert_image(pixels, source) if profile else naive_inks(pixels)


def _plain(pixels: Any, info: dict[Any, Any]) -> Any:
    """The picture in one of L, LA, RGB, RGBA and CMYK, eight bits each."""
    mode = pixels.mode
    if mode.startswith("I"):  # 16-bit grey
        return pixels.convert("I").point(lambda v: v * (1 / 257) + 0.5).convert("L")
    if "transparency" in info:
        pixels.info["transparency"] = info["transparency"]
        return pixels.convert("LA" if mode in ("1", "L") else "RGBA")
    if mode in ("L", "LA", "RGB", "RGBA", "CMYK"):
        return pixels
    return pixels.convert("L" if mode == "1" else "RGBA" if mode == "PA" else "RGB")


def naive_inks(pixels: Any) -> Any:
    """RGB as CMYK by k = 1 − max(r, g, b), c = (max − r) / max: full under-colour removal, as for hex colours."""
    from PIL import Image as Pillow
    from PIL import ImageChops, ImageMath

    red, green, blue = pixels.split()
    light = ImageChops.lighter(ImageChops.lighter(red, green), blue)

    def ink(args: dict[str, Any]) -> Any:
        # The half rounds; where the brightest is nought the numerator is too.
        return args["convert"](
            ((args["light"] - args["part"]) * 510 + args["light"]) / args["max"](args["light"] * 2, 1), "L"
        )

    inks = [ImageMath.lambda_eval(ink, light=light, part=part) for part in (red, green, blue)]
    return Pillow.merge("CMYK", (*inks, ImageChops.invert(light)))
