"""The house rules that no tool knows. Each is a function, tried here on code that breaks it."""

from __future__ import annotations

import ast
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

import dev

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FILE_LINES = 400
LINES = {"main_window.py": 350}  # it assembles and connects, nothing else
FILE_BYTES = 1024 * 1024

MAY_TALK = ("ui/", "cli/", "main.py", "__main__.py")  # with the user, or end the program
TALK = {"print", "input", "exit", "quit", "SystemExit", "sys.exit", "os._exit"}

UNPICKLES = "search/unpickle.py"  # with a list of what a pickle may name

# How many arguments, from the first, lupdate must be able to read.
WORDS = {"tr": 1, "translate": 2, "QT_TR_NOOP": 1, "QT_TRANSLATE_NOOP": 2}

SOURCES = sorted(dev.APP.rglob("*.py"))


# --- The rules ------------------------------------------------------------------------------------


def too_long(name: str, source: str) -> bool:
    """Tell whether a file has more lines than one of its name may have."""
    return len(source.splitlines()) > LINES.get(name, FILE_LINES)


def calls(source: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield each call with the dotted name that is called."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def words_in_words(source: str) -> list[str]:
    """Return the calls for a translation within an f-string, where lupdate does not look."""
    strings = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.JoinedStr)]
    within = [each for string in strings for each in ast.walk(string)]
    calls_ = [ast.unparse(each) for each in within if isinstance(each, ast.Call)]
    return [call for call in calls_ if call.startswith(("self.tr(", "tr("))]


def hidden_words(source: str) -> list[str]:
    """Return the calls for a translation whose words lupdate cannot read.

    It finds words by looking, not by running: what an f-string, a format or a variable makes of
    them at run time is never found in the translations. Other things than words are translated,
    too: str.translate and QPainter.translate are no concern of this rule.
    """
    found = []
    for called, call in calls(source):
        owner, _, name = called.rpartition(".")
        shifts = name == "translate" and owner and not owner.endswith("Application")
        if name not in WORDS or shifts:
            continue
        words = call.args[: WORDS[name]]
        if len(words) < WORDS[name] or not all(is_text(word) for word in words):
            found.append(ast.unparse(call))
    return found


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def talk(source: str) -> list[str]:
    """Return the calls that write to the terminal, ask there, or end the program."""
    return [ast.unparse(call) for called, call in calls(source) if called in TALK]


def imported(source: str) -> set[str]:
    """Return the top names of all that is imported, wherever in the file."""
    names: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
    return {name.partition(".")[0] for name in names}


def packages(root: Path) -> list[Path]:
    """Return what makes a Python package of a folder that must not be one.

    A package called `packaging` beside dev.py would hide the library of that name.
    """
    folders = ("packaging", "resources", "corpus")
    return [file for name in folders for file in (root / name).rglob("__init__.py")]


def too_big(files: Iterable[Path]) -> list[Path]:
    """Return the files that are too big to be kept for ever in everybody's copy."""
    return [file for file in files if file.is_file() and file.stat().st_size > FILE_BYTES]


# --- They hold ------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(dev.APP).as_posix())
def test_source(file: Path) -> None:
    source, place = file.read_text(encoding="utf-8"), file.relative_to(dev.APP).as_posix()
    assert not too_long(file.name, source)
    assert "pickle" not in imported(source) or place == UNPICKLES
    if place.startswith("ui/"):
        assert hidden_words(source) == []
        assert words_in_words(source) == []
    if not place.startswith(MAY_TALK):
        assert talk(source) == []


def test_no_folder_hides_a_library() -> None:
    assert packages(dev.ROOT) == []


def test_no_big_file_is_kept() -> None:
    git = shutil.which("git") or pytest.skip("there is no git here")
    command = [git, "ls-files", "-z"]
    listed = subprocess.run(command, cwd=dev.ROOT, check=False, capture_output=True)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    assert too_big(dev.ROOT / name for name in listed.stdout.decode().split("\0") if name) == []


# --- They see what breaks them --------------------------------------------------------------------


def test_length_is_seen() -> None:
    assert too_long("window.py", "pass\n" * 401)
    assert too_long("main_window.py", "pass\n" * 351)
    assert not too_long("window.py", "pass\n" * 400)


@pytest.mark.parametrize(
    "code",
    [
        'self.tr(f"{n} documents")',
        'self.tr("{} documents".format(n))',
        'self.tr("%s documents" % n)',
        "tr(name)",
        "self.tr()",
        'QCoreApplication.translate("Window", f"Open {name}")',
        'QtCore.QCoreApplication.translate(context, "Open")',
        'translate("Window", name)',
    ],
)
def test_hidden_words_are_seen(code: str) -> None:
    assert hidden_words(f"def show(self, n, name):\n    return {code}") != []


@pytest.mark.parametrize(
    "code",
    [
        'self.tr("Open")',
        'self.tr("%n document(s)", "", n)',
        'self.tr("one sentence in " "two pieces")',
        'QCoreApplication.translate("Window", "Open")',
        "painter.translate(dx, dy)",
        "text.translate(TONES)",
    ],
)
def test_plain_words_pass(code: str) -> None:
    assert hidden_words(code) == []


@pytest.mark.parametrize(
    "code", ["f\"{n} {self.tr('hit')}\"", "f\"{self.tr('%n hit(s)', '', n).lower()}\""]
)
def test_words_in_words_are_seen(code: str) -> None:
    assert words_in_words(code) != []


@pytest.mark.parametrize(
    "code", ["print(1)", "input()", "exit()", "sys.exit(1)", "raise SystemExit(1)", "os._exit(0)"]
)
def test_talk_is_seen(code: str) -> None:
    assert talk(f"def f():\n    {code}") != []


@pytest.mark.parametrize(
    "code", ["import pickle", "from pickle import loads", "import pickle as p"]
)
def test_imports_are_seen(code: str) -> None:
    assert "pickle" in imported(f"def f():\n    {code}")


def test_packages_are_seen(tmp_path: Path) -> None:
    (tmp_path / "corpus" / "central").mkdir(parents=True)
    (tmp_path / "corpus" / "central" / "__init__.py").touch()
    assert len(packages(tmp_path)) == 1


def test_big_files_are_seen(tmp_path: Path) -> None:
    (tmp_path / "small").write_bytes(bytes(FILE_BYTES))
    (tmp_path / "big").write_bytes(bytes(FILE_BYTES + 1))
    assert too_big(tmp_path.iterdir()) == [tmp_path / "big"]
