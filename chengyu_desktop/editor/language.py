"""The language of the program's own words: Chinese or English, the system's at first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.resources import resource_path

_KEY = "language"
SYSTEM, ENGLISH, CHINESE = "system", "en", "zh_CN"


class Language(QObject):
    """Installs the translators. ``changed`` asks for the windows to be built anew: widgets keep the words they were made with."""

    changed = Signal()

    def __init__(
        self, application: QCoreApplication, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self._translators: list[QTranslator] = []
        self._install()

    @property
    def choice(self) -> str:
        """``system``, ``en`` or ``zh_CN``."""
        choice = self._settings.text(_KEY, SYSTEM)
        return choice if choice in (ENGLISH, CHINESE) else SYSTEM

    @property
    def shown(self) -> str:
        """``en`` or ``zh_CN``."""
        if self.choice != SYSTEM:
            return self.choice
        wants = QLocale.system().uiLanguages()
        return CHINESE if wants and wants[0].startswith("zh") else ENGLISH

    def choose(self, choice: str) -> None:
        if choice == self.choice:
            return
        before = self.shown
        self._settings.set(_KEY, choice)
        if self.shown != before:
            self._install()
            self.changed.emit()

    def _install(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators.clear()
        if self.shown == CHINESE:
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._load(f"{qt}/qtbase_zh_CN.qm")
            self._load(str(resource_path("translations", "zh_CN.qm")))

    def _load(self, file: str) -> None:
        translator = QTranslator(self)
        if translator.load(file):
            self._application.installTranslator(translator)
            self._translators.append(translator)
