"""The inspector's sections: of the page, and of selected parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from chengyu_desktop.document.addresses import get, join, split_item
from chengyu_desktop.document.page_sizes import page_size_names
from chengyu_desktop.document.project import (
    Block,
    Credits,
    Event,
    PageSetup,
    Panel,
    Project,
    Timeline,
    UnknownBlock,
)
from chengyu_desktop.editor.commands.insert_menu import kind_title
from chengyu_desktop.editor.inspector.choice_field import CheckField, ChoiceField
from chengyu_desktop.editor.inspector.field import Field
from chengyu_desktop.editor.inspector.fields import FieldSpec, field_specs, make_field
from chengyu_desktop.editor.inspector.form import Form, Section
from chengyu_desktop.editor.inspector.items import ItemsEditor
from chengyu_desktop.editor.inspector.number_field import NumberField
from chengyu_desktop.editor.inspector.parts import common_fields
from chengyu_desktop.editor.inspector.picture_field import PictureField
from chengyu_desktop.editor.inspector.places import (
    AutomaticPlace,
    CoordinatePlace,
    FieldPlace,
    PagePresetPlace,
    PageSidePlace,
)
from chengyu_desktop.editor.inspector.style import PaletteEditor, size_form
from chengyu_desktop.editor.inspector.texts import choice_words, style_name, translated
from chengyu_desktop.editor.session import Change, Session
from chengyu_desktop.layout.registry import timeline_layout_names
from chengyu_desktop.layout.theme import Theme, ThemeError, load_theme, theme_names

_LANGUAGES = (("zh-Hans", "中文"), ("en", "English"))


def _tr(text: object) -> str:
    return QCoreApplication.translate("Inspector", str(text))


def heading_of(session: Session, keys: Sequence[str]) -> str:
    """What is inspected, in words."""
    parts = [get(session.project, key) for key in keys]
    if len(parts) > 1:
        return _tr(QT_TRANSLATE_NOOP("Inspector", "{} parts selected")).format(len(parts))
    part, key = parts[0], keys[0]
    if isinstance(part, UnknownBlock):
        return part.kind_name
    if isinstance(part, Block):
        return kind_title(part.kind)
    if isinstance(part, Panel):
        return _tr(QT_TRANSLATE_NOOP("Inspector", "Panel {}")).format(split_item(key)[1] + 1)
    if isinstance(part, Event):
        return _tr(QT_TRANSLATE_NOOP("Inspector", "Event {}")).format(split_item(key)[1] + 1)
    if isinstance(part, Timeline):
        return _tr(QT_TRANSLATE_NOOP("Inspector", "Timeline"))
    return _tr(QT_TRANSLATE_NOOP("Inspector", "Page"))


def sections_of(session: Session, keys: Sequence[str]) -> list[Section]:
    """The sections for parts, or for the page when ``keys`` is the empty one alone."""
    return _page_sections(session) if tuple(keys) == ("",) else _part_sections(session, tuple(keys))


# The page


def _page_sections(session: Session) -> list[Section]:
    theme = _theme(session.project)
    return [
        Section(_tr(QT_TRANSLATE_NOOP("Inspector", "Heading")), lambda: _heading_form(session)),
        Section(_tr(QT_TRANSLATE_NOOP("Inspector", "Page")), lambda: _page_form(session)),
        Section(_tr(QT_TRANSLATE_NOOP("Inspector", "Look")), lambda: _look_form(session)),
        Section(_tr(QT_TRANSLATE_NOOP("Inspector", "Colours")), lambda: PaletteEditor(session, theme)),
        Section(
            _tr(QT_TRANSLATE_NOOP("Inspector", "Type sizes")),
            lambda: size_form(session, theme),
            is_open=False,
        ),
        Section(_tr(QT_TRANSLATE_NOOP("Inspector", "Credits")), lambda: _credits_form(session)),
    ]


def _heading_form(session: Session) -> Form:
    form = Form(session)
    _add_fields(form, session, ("",), _named(Project, "title", "kicker", "lede_title", "lede"))
    return form


def _page_form(session: Session) -> Form:
    form = Form(session)
    own = _tr(QT_TRANSLATE_NOOP("Inspector", "Own size"))
    presets = ChoiceField([("", own), *((name, name) for name in page_size_names())])
    form.add(PagePresetPlace(), presets, translated("Size"))
    width = NumberField(float, unit="mm")
    form.add(PageSidePlace("width"), width, _tr(QT_TRANSLATE_NOOP("Inspector", "Width")))
    grows = _tr(QT_TRANSLATE_NOOP("Inspector", "grows"))
    height = NumberField(float, unit="mm", optional=True, empty=grows)
    described = _tr(QT_TRANSLATE_NOOP("Inspector", "Left empty, the page grows with its content"))
    form.add(PageSidePlace("height"), height, _tr(QT_TRANSLATE_NOOP("Inspector", "Height")), described)
    _add_fields(form, session, ("page",), _named(PageSetup, "bleed", "columns", "date"))
    return form


def _look_form(session: Session) -> Form:
    form = Form(session)
    _add_fields(form, session, ("",), _named(Project, "theme", "language"))
    return form


def _credits_form(session: Session) -> Form:
    form = Form(session)
    _add_fields(form, session, ("credits",), _named(Credits, "source", "compiled", "drawn"))
    _add_fields(form, session, ("",), _named(Project, "note"))
    return form


def _theme(project: Project) -> Theme:
    """The theme as it is without the project's changes; the usual one for a name that isn't there."""
    try:
        return load_theme(project.theme)
    except ThemeError:
        return load_theme(Project().theme)


# Parts


def _part_sections(session: Session, keys: tuple[str, ...]) -> list[Section]:
    parts = [get(session.project, key) for key in keys]
    specs = common_fields([type(part) for part in parts])
    content = _tr(QT_TRANSLATE_NOOP("Inspector", "Content"))
    sections = [Section(content, lambda: _content_form(session, keys, specs))]
    if len(keys) == 1:
        sections += [
            _items_section(session, keys[0], spec)
            for spec in specs
            if spec.item_struct is not None and spec.name not in ("body", "events")
        ]
    if any(spec.name == "frame" for spec in specs):
        sections.append(
            Section(_tr(QT_TRANSLATE_NOOP("Inspector", "Place")), lambda: FrameForm(session, keys))
        )
    return sections


def _content_form(session: Session, keys: tuple[str, ...], specs: Iterable[FieldSpec]) -> Form:
    form = Form(session)
    part = get(session.project, keys[0])
    if isinstance(part, UnknownBlock):
        words = _tr(QT_TRANSLATE_NOOP("Inspector", "This version doesn't know “{}”. It is kept as it is."))
        label = QLabel(words.format(part.kind_name))
        label.setWordWrap(True)
        form.add_wide(label)
    _add_fields(form, session, keys, specs)
    return form


def _items_section(session: Session, key: str, spec: FieldSpec) -> Section:
    title = translated(spec.title)
    struct = spec.item_struct
    assert struct is not None
    return Section(title, lambda: ItemsEditor(session, join(key, spec.name), struct, title))


class FrameForm(Form):
    """Where parts stand on the page, in mm; numbers can be changed once a part has left the automatic arrangement."""

    def __init__(self, session: Session, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._automatic = AutomaticPlace(keys)
        self.add(self._automatic, CheckField(), _tr(QT_TRANSLATE_NOOP("Inspector", "Automatic")))
        names = (
            QT_TRANSLATE_NOOP("Inspector", "From left"),
            QT_TRANSLATE_NOOP("Inspector", "From top"),
            QT_TRANSLATE_NOOP("Inspector", "Width"),
            QT_TRANSLATE_NOOP("Inspector", "Height"),
        )
        self._fields = [
            self.add(CoordinatePlace(keys, at), NumberField(float, unit="mm"), _tr(name)).field
            for at, name in enumerate(names)
        ]
        self._enable()

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._enable()

    def _enable(self) -> None:
        by_hand = not all(self._automatic.values(self._session))
        for field in self._fields:
            field.setEnabled(by_hand)


# Fields


def _add_fields(form: Form, session: Session, keys: tuple[str, ...], specs: Iterable[FieldSpec]) -> None:
    for spec in specs:
        field = _special(spec, session) or make_field(spec, session.project.language)
        if field is not None:
            form.add(FieldPlace(keys, spec.name), field, translated(spec.title), translated(spec.description))


def _named(struct: type, *names: str) -> list[FieldSpec]:
    specs = {spec.name: spec for spec in field_specs(struct)}
    return [specs[name] for name in names]


def _special(spec: FieldSpec, session: Session) -> Field | None:
    """For names that something else gives: the program, or the folder."""
    if spec.extra.get("picks") == "picture":
        return PictureField(session)
    if spec.name == "theme":
        return ChoiceField((name, style_name(name)) for name in theme_names())
    if spec.name == "language":
        return ChoiceField(_LANGUAGES)
    if spec.name == "layout":
        return ChoiceField((name, choice_words(name)) for name in timeline_layout_names())
    return None
