"""What may go to a press or a screen: the numbers that preflight measures against."""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """By default those of newsprint. 0 leaves a rule out.

    Ink in percent (ISO 12647-3:2013 allows 220), type and lines in points, resolution in dpi, distances in mm.
    ``contrast`` is WCAG's ratio, from 1 to 21.
    """

    total_ink: float = 220
    type_size: float = 7
    type_floor: float = 6  # below it type is an error
    reversed_type: float = 10
    reversed_type_inks: float = 12  # out of several inks, which never register exactly
    colored_type: float = 10  # set in several inks
    line: float = 0.25
    tinted_line: float = 0.5  # or reversed
    inks_line: float = 1
    tint_under_type: float = 30  # percent of black
    image_dpi: float = 150
    line_art_dpi: float = 600
    contrast: float = 3
    edge: float = 3  # how far text stays from the trim
    process_inks: bool = True  # screen colours and RGB pictures are told
    special_inks: bool = False  # plates beyond the four can be had
    alternative_text: bool = False  # pictures without are a warning, not a notice


NEWSPRINT = Limits()
