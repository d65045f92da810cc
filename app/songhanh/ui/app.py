"""Start the program with its window: build everything once and hand it down."""

from __future__ import annotations

import gc
import logging
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QTranslator, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMessageBox

from songhanh.config.log import start_log, stop_log
from songhanh.config.start import FILE, QUIT
from songhanh.config.words import Words
from songhanh.core.errors import SongHanhError
from songhanh.core.model import Language
from songhanh.store.library import Library
from songhanh.store.pack_file import why_not_opened
from songhanh.ui.citation import release_clipboard
from songhanh.ui.dresser import Dresser
from songhanh.ui.faults import Faults
from songhanh.ui.garbage import GarbageCollector
from songhanh.ui.hand_over import Receiver, hand_over, target_of
from songhanh.ui.icons import app_icon
from songhanh.ui.look import Look
from songhanh.ui.palette import Palette, Theme, choose, from_system
from songhanh.ui.scale import Scale
from songhanh.ui.self_test import SelfTest
from songhanh.ui.session import Session
from songhanh.ui.tasks import TaskRunner
from songhanh.ui.window_commands import offer_tour
from songhanh.ui.windows import Windows

if TYPE_CHECKING:
    from songhanh.config.paths import Paths
    from songhanh.config.settings import Settings
    from songhanh.config.start import Start
    from songhanh.ui.main_window import MainWindow

logger = logging.getLogger(__name__)


def open_window(paths: Paths, settings: Settings, start: Start) -> int:
    """Open the window, or hand over to the one that is open on this profile.

    Returns the exit status: 1 if the data could not be opened, which is said in one sentence.
    """
    if not start.alone and hand_over(paths.profile, start.line):
        return 0
    if start.line == QUIT:
        return 0
    app = make_application()
    log, faults = start_log(paths.profile), Faults()
    try:
        return _run(app, paths, settings, start, faults)
    finally:
        faults.close()
        stop_log(log)


def _run(app: QApplication, paths: Paths, settings: Settings, start: Start, faults: Faults) -> int:
    try:
        library = Library.open(start.packs or [paths.pack])
    except SongHanhError as error:
        words = Words.load(paths.resources / "words", settings.language)
        sentence = words.error(error)
        print(sentence, file=sys.stderr)  # noqa: T201 - where there is a console, which may be none
        QMessageBox.critical(None, "Song Hành", sentence)
        return 1
    program = Program(app, paths, settings, library)
    faults.happened.connect(program.windows.tell_error)
    program.show()
    gc.freeze()  # what is there now stays, and need not be looked through again
    GarbageCollector(program)
    if not start.alone:
        program.listen()
        program.receive(start.line)
    if start.self_test is not None:
        test = SelfTest(app, program.window, start.self_test)
        QTimer.singleShot(0, test.start)
    status = app.exec()
    program.close()
    return status


def make_application() -> QApplication:
    """Return the application of this process, named so that the desktop knows it."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["songhanh"])
    app.setApplicationName("songhanh")
    app.setApplicationDisplayName("Song Hành")
    return app


class Program(QObject):
    """Owns what outlives a window: session, look, translation."""

    def __init__(
        self, app: QApplication, paths: Paths, settings: Settings, library: Library
    ) -> None:
        super().__init__()
        self._app = app
        self._receiver: Receiver | None = None
        self._colors = QPalette(app.palette())  # as they are before the program is dressed
        # Qt has no Vietnamese of its own: the words of its buttons and menus are ours.
        self._translators = {name: QTranslator(self) for name in ("qt", "songhanh")}
        words = Words.load(paths.resources / "words", settings.language)
        look = Look(paths.icons, self._palette(settings.theme), Scale(settings.text_size), self)
        template = paths.resources / "style" / "songhanh.qss"
        Dresser(look, app, template, paths.cache / "style")
        runner = TaskRunner(self)
        self.session = Session(paths, settings, words, library, runner, look)
        app.setWindowIcon(app_icon(look.palette))
        app.styleHints().colorSchemeChanged.connect(self._renew_look)
        self._translate()
        self.windows = Windows(self.session, self)
        self.windows.made.connect(self._on_window_made)
        app.commitDataRequest.connect(self.windows.close)  # the user logs off
        self.windows.begin()
        offer_tour(self.window, settings)

    @property
    def window(self) -> MainWindow:
        """The window used last."""
        return self.windows.last

    def show(self) -> None:
        """Show the windows."""
        self.windows.show()
        self.session.news.look_soon()

    def close(self) -> None:
        """Save the settings, close the windows and end the background work."""
        if self._receiver is not None:
            self._receiver.close()
        self._app.styleHints().colorSchemeChanged.disconnect(self._renew_look)
        self._app.commitDataRequest.disconnect(self.windows.close)
        self.windows.close()
        self.windows.clear()
        for translator in self._translators.values():
            self._app.removeTranslator(translator)
        self.session.settings.save(self.session.paths.profile)
        self.session.close()
        release_clipboard()

    def listen(self) -> None:
        """Take what later starts on this profile hand over."""
        self._receiver = Receiver(self.session.paths.profile, self)
        self._receiver.received.connect(self.receive)

    def receive(self, line: str) -> None:
        """Do what a start of the program hands over: come forward, open something, or end."""
        if line == QUIT:
            self.windows.close()
            return
        if line.startswith(FILE):  # it may lie on a slow disk
            look = partial(why_not_opened, Path(QUrl(line).toLocalFile()))
            self.session.runner.run(look, self.windows.tell_error)
        elif target := target_of(line):
            self.window.desk.open_hit(target)
        self.windows.bring_forward(self.window)

    def set_language(self, language: Language) -> None:
        """Speak another language from now on, in new windows at the same places."""
        session = self.session
        if language == session.settings.language:
            return
        session.settings.language = language
        session.words = Words.load(session.paths.resources / "words", language)
        self._translate()
        self.windows.renew()
        session.settings.save(session.paths.profile)

    def set_theme(self, theme: str) -> None:
        """Take another theme: system, light, dark or contrast."""
        self.session.settings.theme = theme
        self._renew_look()

    def set_text_size(self, percent: int) -> None:
        """Show text at another size, in per cent."""
        self.session.settings.text_size = percent
        self._renew_look()

    def _on_window_made(self, window: MainWindow) -> None:
        window.language_requested.connect(self.set_language)
        window.theme_requested.connect(self.set_theme)
        window.text_size_requested.connect(self.set_text_size)

    def _renew_look(self) -> None:
        settings = self.session.settings
        self.session.look.change(self._palette(settings.theme), Scale(settings.text_size))
        self.window.save_settings()

    def _palette(self, theme: str) -> Palette:
        hints = self._app.styleHints()
        high = Qt.ContrastPreference.HighContrast
        if theme == Theme.SYSTEM and hints.accessibility().contrastPreference() == high:
            return from_system(self._colors)
        return choose(Theme(theme), hints.colorScheme())

    def _translate(self) -> None:
        session, language = self.session, self.session.settings.language.value
        for name, translator in self._translators.items():
            self._app.removeTranslator(translator)
            if translator.load(str(session.paths.translations / f"{name}_{language}.qm")):
                self._app.installTranslator(translator)
            elif language != Language.EN:
                logger.info("no translation %s_%s", name, language)
