"""Decodes one picture from stdin in a process of its own, within limits: exit 0 when it can be read.

Run as a file, by path, so that nothing of the program is imported: Pillow alone, and what it needs.
"""

from __future__ import annotations

import sys

UNREADABLE, TOO_MUCH = 3, 4


def main(memory: int, seconds: int, formats: list[str]) -> int:
    """``memory`` in bytes of address space, ``seconds`` of processor time; both where the system has such limits."""
    data = sys.stdin.buffer.read()
    from io import BytesIO

    from PIL import Image

    try:
        import resource
    except ImportError:  # Windows: the caller's clock is the only limit
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    Image.MAX_IMAGE_PIXELS = None  # whoever calls has compared the size with a limit of its own
    try:
        with Image.open(BytesIO(data), formats=formats) as image:
            image.load()
    except MemoryError:
        return TOO_MUCH
    except Exception:  # whatever a damaged picture makes a decoder raise
        return UNREADABLE
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
