"""English dates: March 14, 2022; 9 August 2022; Aug. 17-18, 2023; January–April 2023; Spring 2023; Q1 2023; 1990s."""

from __future__ import annotations

import re

from msgspec.structs import replace

from chengyu_desktop.intake.date_phrase import DateContext, DatePhrase, edtf, ranged, span_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_M = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_D = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_J = r"\s*(?:-|–|—|to|until)\s*"
_Y = r"(?P<y>[12]\d{3})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # March 14, 2022 · Aug. 17-18, 2023 · March 30-April 2, 2021 · June 5
        rf"(?P<m>{_M})\s+{_D.format('d')}(?!\d)(?:{_J}(?:(?P<m2>{_M})\s+)?{_D.format('d2')}(?!\d))?(?:,?\s+{_Y}\b)?",
        # 9 August 2022 · 17-18 August 2023 · 30 March-2 April 2021
        rf"{_D.format('d')}(?:\s+(?P<m0>{_M}))?(?:{_J}{_D.format('d2')})?\s+(?P<m>{_M})(?:,?\s+{_Y}\b)?",
        # January–April 2023 · June 2022
        rf"(?P<m>{_M})(?:{_J}(?P<m2>{_M}))?,?\s+{_Y}\b",
    )
)  # fmt: skip
_MISREAD_YEAR = re.compile(
    r"\b(?=\w*\d)[12lI][\dOolI]{3}\b|(?<=[a-z.] )[lI1-3][\dOolI](?=[,:.\s])|^[lI1-3][\dOolI](?=\s+[A-Z0])"
)
_MONTH_READ = {"0ctober": "October", "Marcb": "March", "Apri1": "April", "Ju1y": "July", "0ct": "Oct"}
_MISREAD_MONTH = re.compile("|".join(_MONTH_READ))
_FIGURES = str.maketrans("lIOo", "1100")
_LONGEST = 60  # characters of the longest date
_WEEKDAY = re.compile(
    r"(?:on )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?\.?,?\s+(?=\S)", re.IGNORECASE
)
_HOUR = re.compile(
    r",?\s+(?:at )?(?:\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}:\d\d|(?:[01]\d|2[0-3])[0-5]\d(?:\s?h(?:ou)?rs?)?(?=\s*[:–—-])|noon|midnight)"
    r"(?:\s*(?:-|–|—|to)\s*(?:\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}:\d\d|noon|midnight))?(?=[\s:,–—-]|$)",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"(?:early |late |mid-)?(?P<s>spring|summer|fall|autumn|winter)(?:\s+of)?\s+{_Y}\b", re.IGNORECASE
)
_MONTH_ALONE = re.compile(rf"(?P<m>{_M})|(?P<s>spring|summer|fall|autumn|winter)", re.IGNORECASE)
_CENTURY = re.compile(r"(?:the )?(?P<n>\d{1,2})(?:st|nd|rd|th) century\b", re.IGNORECASE)
_FIGURES_ALONE = re.compile(r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>[12]\d{3})\b")
_TO = re.compile(r"\s*(?:-|–|—|to|until)\s*")
_QUARTER = re.compile(
    rf"(?:Q(?P<q>[1-4])|(?P<o>first|second|third|fourth) quarter(?: of)?|(?P<h>first|second) half(?: of)?),?\s+{_Y}\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?:(?:the\s+)?(?P<dec>[12]\d{2}0)s\b|(?P<a>[12]\d{3})(?:\s*(?:-|–|—|to)\s*(?P<b>[12]\d{3}|\d{2}(?=[\s:,–—]|$)))?(?![\d.,%]\d|%|\d))",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"(?P<about>c\.|ca\.|circa|about|around)?\s*(?P<a>\d{1,4})(?P<bc0>\s*BCE?\b)?(?:\s*(?:-|–|—|to)\s*(?P<ad>AD\s*)?(?P<b>\d{1,4}))?"
    r"\s*(?P<bc>BCE?\b|B\.C\.)?",
    re.IGNORECASE,
)
_AROUND = re.compile(r"(?:c\.|ca\.|circa|about|around)\s*(?=\d)", re.IGNORECASE)
_SEASONS = {"spring": 21, "summer": 22, "fall": 23, "autumn": 23, "winter": 24}
_PART_OF = re.compile(
    rf"(?P<p>early|mid|late|end of|beginning of)[\s-]+(?:(?P<m>{_M})(?:\s+{_Y})?|(?P<y0>[12]\d{{3}}))\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"since\s+(?=\S)", re.IGNORECASE)
_MONTH_OF = {"early": 1, "beginning of": 1, "mid": 6, "late": 12, "end of": 12}
_ORDINALS = ("first", "second", "third", "fourth")


def read_english_date(text: str, context: DateContext) -> DatePhrase | None:
    """The date that a text begins with, or None."""
    text = _MISREAD_MONTH.sub(lambda found: _MONTH_READ[found.group()], text[:_LONGEST])
    text = _MISREAD_YEAR.sub(lambda found: found.group().translate(_FIGURES), text[:_LONGEST])
    if not text or not (text[0].isdigit() or text[0].isalpha()):
        return None
    if weekday := _WEEKDAY.match(text):
        phrase = _read(text[weekday.end() :], context)
        if phrase is None or phrase.span is None or len(phrase.span.text) < 10:
            return None
        phrase = replace(phrase, end=phrase.end + weekday.end(), wording="")
    else:
        phrase = _to(text, _read(text, context), context)
    if phrase is not None and phrase.span is not None and (hour := _HOUR.match(text, phrase.end)):
        return replace(phrase, end=hour.end(), wording=text[: hour.end()])
    return phrase


def _to(text: str, first: DatePhrase | None, context: DateContext) -> DatePhrase | None:
    """Sept. 2021 to Jan. 2022: with an end whose own year is said."""
    if first is None or first.span is None or first.carried or "/" in first.span.text:
        return first
    join = _TO.match(text, first.end)
    last = _read(text[join.end() :], context) if join and join.end() > first.end else None
    if join is None or last is None or last.span is None or last.carried or "/" in last.span.text:
        return first
    span = span_of(ranged(first.span.text, last.span.text))
    is_later = span is not None and last.span.start_key >= first.span.start_key
    return replace(first, end=join.end() + last.end, span=span, wording="") if is_later else first


def _read(text: str, context: DateContext) -> DatePhrase | None:
    if ago := _long_ago(text):
        return ago
    if since := _SINCE.match(text):
        phrase = _read(text[since.end() :], context)
        if phrase is None or phrase.span is None or "/" in phrase.span.text:
            return None
        end, span = phrase.end + since.end(), span_of(f"{phrase.span.text.rstrip('~')}/..")
        return DatePhrase(end, span, text[:end], carried=phrase.carried, guessed=phrase.guessed, fine=True)
    if found := _PART_OF.match(text):
        month = _month(found["m"]) if found["m"] else _MONTH_OF[found["p"].lower()]
        said = found["y"] or found["y0"]
        year, guessed = (int(said), False) if said else context.year_of(month, 0)
        span = span_of(edtf(year, month) + "~")
        return DatePhrase(found.end(), span, found.group(), carried=not said, guessed=guessed, fine=True)
    for form in _FORMS:
        if found := form.match(text):
            phrase = _days(found, context)
            if phrase is not None:
                return phrase
    if found := _FIGURES_ALONE.match(text):
        first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
        day, month = (second, first) if second > 12 else (first, second)  # day first, but where that can't be
        span = span_of(edtf(year, month, day))
        return DatePhrase(found.end(), span, fine=True) if span is not None else None
    if found := _MONTH_ALONE.fullmatch(text.strip()):
        month = _month(found["m"]) if found["m"] else _SEASONS[found["s"].lower()]
        year, guessed = context.year_of(min(month, 12), 0)
        span = span_of(edtf(year, month))
        return DatePhrase(len(text.rstrip()), span, carried=True, guessed=guessed, fine=True)
    if (found := _CENTURY.match(text)) and 0 < int(found["n"]) <= 21:
        return DatePhrase(found.end(), span_of(f"{int(found['n']) - 1:02d}XX"), found.group())
    if found := _SEASON.match(text):
        code = edtf(int(found["y"]), _SEASONS[found["s"].lower()])
        worded = not found.group().lower().startswith(tuple(_SEASONS))
        return DatePhrase(found.end(), span_of(code), found.group() if worded else "", fine=True)
    if found := _QUARTER.match(text):
        if found["h"]:
            first, last = (1, 6) if found["h"].lower() == "first" else (7, 12)
        else:
            number = int(found["q"]) if found["q"] else _ORDINALS.index(found["o"].lower()) + 1
            first, last = number * 3 - 2, number * 3
        year = int(found["y"])
        return DatePhrase(
            found.end(), span_of(ranged(edtf(year, first), edtf(year, last))), found.group(), fine=True
        )
    around = _AROUND.match(text)
    if found := _YEARS.match(text, around.end() if around else 0):
        if found["dec"]:
            return DatePhrase(found.end(), span_of(found["dec"][:3] + "X"))
        last = found["b"] or found["a"]
        last = found["a"][:2] + last if len(last) == 2 else last  # 1983-84
        code = ranged(found["a"], last) + ("~" if around and not found["b"] else "")
        is_marked = around is not None and around.group()[0] in "cC"  # about 1920 may be how many there were
        return DatePhrase(found.end(), span_of(code), bare=not is_marked)
    return None


def _long_ago(text: str) -> DatePhrase | None:
    """221 BC, 221–206 BC, c. 138 BC – AD 9."""
    found = _LONG_AGO.match(text)
    if not found or not (found["bc"] or found["bc0"]):
        return None
    first = edtf(1 - int(found["a"])) + ("~" if found["about"] else "")
    last = first
    if found["b"]:
        last = edtf(1 - int(found["b"]) if found["bc"] else int(found["b"]))
    span = span_of(ranged(first, last))
    return DatePhrase(found.end(), span) if span is not None else None


def _month(words: str) -> int:
    return _MONTHS.index(words[:3].lower()) + 1


def _days(found: re.Match[str], context: DateContext) -> DatePhrase | None:
    groups = found.groupdict()
    month = _month(groups["m"])
    day, last_day = int(groups.get("d") or 0), int(groups.get("d2") or 0)
    first_month = _month(groups["m0"]) if groups.get("m0") else month
    last_month = _month(groups["m2"]) if groups.get("m2") else month
    if day > 31 or last_day > 31:
        return None
    guessed = carried = False
    if groups.get("y"):
        year = int(groups["y"])
    else:
        year, guessed = context.year_of(first_month, day)
        carried = True
    first_year = year - 1 if first_month > last_month else year
    first = edtf(first_year, first_month, day)
    last = edtf(year, last_month, last_day) if last_day or groups.get("m2") else first
    span = span_of(ranged(first, last))
    if span is None:
        return None
    return DatePhrase(found.end(), span, carried=carried, guessed=guessed, fine=True)
