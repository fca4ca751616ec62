"""A press's ICC profile: checked, and used to turn sRGB into its inks. Pillow is loaded only when one is named."""

from __future__ import annotations

from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image


class PressProfile:
    """An output profile with four inks. ``data`` are the file's bytes."""

    def __init__(self, path: Path) -> None:
        """Raises OSError when the file is gone, ValueError with a sentence when it is no CMYK output profile."""
        data = path.read_bytes()
        # ICC.1:2010, 7.2: class at byte 12, colour space at 16, signature at 36.
        if len(data) < 128 or data[36:40] != b"acsp":
            raise ValueError(f"“{path.name}” is no ICC profile; name the .icc file of the press")
        if data[12:16] != b"prtr" or data[16:20] != b"CMYK":
            raise ValueError(
                f"“{path.name}” is no profile of a CMYK press; name one made for printing in four inks"
            )
        self.data = data
        self.name = path.stem
        self._transforms: dict[bytes | None, Any] = {}

    @cached_property
    def description(self) -> str:
        from PIL import ImageCms

        return ImageCms.getProfileDescription(BytesIO(self.data)).strip() or self.name

    def convert_color(self, rgb: int) -> tuple[float, float, float, float]:
        """Ink percentages for ``0xrrggbb`` in sRGB."""
        from PIL import Image

        pixel = Image.new("RGB", (1, 1), (rgb >> 16, rgb >> 8 & 255, rgb & 255))
        c, m, y, k = (v * 100 / 255 for v in self.convert_image(pixel).tobytes())
        return c, m, y, k

    def convert_image(self, image: Image.Image, source: bytes | None = None) -> Image.Image:
        """An RGB picture in the press's inks; ``source`` is the profile it came with, sRGB without one."""
        from PIL import ImageCms

        transform = self._transforms.get(source)
        if transform is None:
            transform = self._transforms[source] = self._make_transform(source)
        converted = ImageCms.applyTransform(image, transform)
        assert converted is not None  # None only when the conversion is in place
        return converted

    def _make_transform(self, source: bytes | None) -> Any:
        """Relative colorimetric with black point compensation, the usual way for pictures on newsprint."""
        from PIL import ImageCms

        srgb = ImageCms.createProfile("sRGB")
        options = {
            "renderingIntent": ImageCms.Intent.RELATIVE_COLORIMETRIC,
            "flags": ImageCms.Flags.BLACKPOINTCOMPENSATION,
        }
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(source)) if source else srgb
            return ImageCms.buildTransform(own, BytesIO(self.data), "RGB", "CMYK", **options)
        except (ImageCms.PyCMSError, OSError):
            if source is None:
                raise ValueError(f"the ICC profile “{self.name}” is damaged; name another one") from None
            return self._make_transform(None)  # a picture's broken profile: most are sRGB
