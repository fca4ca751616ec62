"""A page in other colours: the same items, each colour and picture put in place of another."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Frame, Group, Image, Item, Run, Stroke, TextLine
from chengyu_desktop.frame.page import Page

ColorMap = Callable[[Color], Color]


def recolored(
    page: Page,
    color: ColorMap,
    *,
    picture: Callable[[Image], Image] = lambda image: image,
    keeps_run: Callable[[Run], bool] = lambda run: True,
    type_color: ColorMap | None = None,
) -> Page:
    """``color`` and ``picture`` are asked once for each that differs; runs of text that ``keeps_run`` refuses are left out,
    and take ``type_color`` where it is given."""
    return _Recoloring(color, picture, keeps_run, type_color or color).page(page)


class _Recoloring:
    def __init__(
        self,
        color: ColorMap,
        picture: Callable[[Image], Image],
        keeps_run: Callable[[Run], bool],
        type_color: ColorMap,
    ) -> None:
        self._make_color = color
        self._make_picture = picture
        self._keeps_run = keeps_run
        self._type_color = type_color
        self._colors: dict[Color, Color] = {}
        self._types: dict[Color, Color] = {}
        self._pictures: dict[Image, Image] = {}

    def page(self, page: Page) -> Page:
        return replace(page, frame=self._frame(page.frame), background=self._color(page.background))

    def _frame(self, frame: Frame) -> Frame:
        return replace(frame, items=tuple(map(self._item, frame.items)))

    def _item(self, item: Item) -> Item:
        match item:
            case Group():
                return replace(item, frame=self._frame(item.frame))
            case TextLine():
                runs = filter(self._keeps_run, item.runs)
                return replace(item, runs=tuple(replace(run, color=self._type(run.color)) for run in runs))
            case Image():
                found = self._pictures.get(item)
                if found is None:
                    found = self._pictures[item] = self._make_picture(item)
                return found
            case _:
                fill = None if item.fill is None else self._color(item.fill)
                return replace(item, fill=fill, stroke=self._stroke(item.stroke))

    def _stroke(self, stroke: Stroke | None) -> Stroke | None:
        return None if stroke is None else replace(stroke, color=self._color(stroke.color))

    def _color(self, color: Color) -> Color:
        found = self._colors.get(color)
        if found is None:
            found = self._colors[color] = self._make_color(color)
        return found

    def _type(self, color: Color) -> Color:
        found = self._types.get(color)
        if found is None:
            found = self._types[color] = self._type_color(color)
        return found
