from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

from chengyu_desktop.document.project import Project, Style
from chengyu_desktop.document.style import OverrideError, Palette, Sizes


def test_equal_styles_hash_alike_whatever_their_order() -> None:
    one = Style(palette=Palette({"accent": "0 1 2 3", "dark": "#fff"}))
    other = Style(palette=Palette({"dark": "#fff", "accent": "0 1 2 3"}))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Style(palette=Palette({"accent": "0 1 2 3"}))
    assert Palette() != Sizes()
    hash(Project(style=one))


def test_an_entry_is_added_changed_and_taken_out() -> None:
    sizes = Sizes().with_entry("lede", "小四").with_entry("title", Decimal(48)).with_entry("lede", Decimal(9))
    assert dict(sizes) == {"lede": Decimal(9), "title": Decimal(48)}
    assert list(sizes) == ["lede", "title"]
    assert sizes.with_entry("lede", None) == Sizes({"title": Decimal(48)})
    assert sizes["lede"] == 9


@pytest.mark.parametrize(("kind", "value"), [(Palette, "red"), (Sizes, "巨号"), (Sizes, Decimal("NaN"))])
def test_a_value_that_cannot_be_used_is_told_with_its_name(kind: type, value: object) -> None:
    with pytest.raises(OverrideError, match="“lede”: ") as caught:
        kind({"lede": value})
    assert caught.value.name == "lede"


def test_overrides_survive_pickling() -> None:
    palette = Palette({"accent": "0 1 2 3"})
    assert pickle.loads(pickle.dumps(palette)) == palette
