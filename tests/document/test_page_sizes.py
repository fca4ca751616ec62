import pytest

from chengyu_desktop.document.page_sizes import (
    BROADSHEET,
    COLUMN_GUTTER,
    COLUMNS,
    column_width,
    page_size_names,
    resolve_page_size,
)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("A3", (297, 420)),
        ("a4", (210, 297)),
        (" 对开 ", (350, 490)),
        ("四开", (235, 350)),
        ("半版", (350, 240)),
        ("通栏", (350, None)),
        ("7栏", (350, None)),
        ("1栏", (46.57, None)),
    ],
)
def test_names(name: str, size: tuple[float, float | None]) -> None:
    assert resolve_page_size(name) == size


def test_every_name_resolves_and_is_told_when_one_is_unknown() -> None:
    with pytest.raises(ValueError, match="no page size “B5”") as caught:
        resolve_page_size("B5")
    for name in page_size_names():
        width, height = resolve_page_size(name)
        assert width > 0
        assert height is None or height > 0
        assert name in str(caught.value)


def test_a_series_halves_its_longer_side() -> None:
    for n in range(6):
        (w, h), (smaller, larger) = resolve_page_size(f"A{n}"), resolve_page_size(f"A{n + 1}")
        assert h is not None
        assert larger == w
        assert smaller == h // 2


def test_columns_and_gutters_fill_the_type_area() -> None:
    assert column_width(COLUMNS) == BROADSHEET[0]
    assert column_width(3) == pytest.approx(column_width(1) + column_width(2) + COLUMN_GUTTER, abs=0.02)
    with pytest.raises(ValueError):
        resolve_page_size("8栏")


def test_own_sizes_pass_and_impossible_ones_do_not() -> None:
    assert resolve_page_size((120.5, None)) == (120.5, None)
    for size in ((0, 100), (297, -1), (297, 1e9), (float("nan"), 100)):
        with pytest.raises(ValueError, match="10 to 5000 mm"):
            resolve_page_size(size)
