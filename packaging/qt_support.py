"""Unpack the Python files that Qt's binding keeps inside one of its libraries.

As they are there, each start compiles them anew. Beside the binding, in the folder it looks for first, their
byte code is read instead, which saves a tenth of a start.
"""

from __future__ import annotations

import os
import py_compile
import shutil
from pathlib import Path

FOLDER = "shiboken6/files.dir"
_UNUSED = "pyi_generator.py"  # writes type hints for developers; it costs more than all the others


def unpack(target: Path) -> None:
    """Write the files and their byte code into a fresh folder, without what only developers use."""
    os.environ["SBK_EMBED"] = "false"  # has the binding unpack them when it is imported
    import shiboken6  # noqa: PLC0415

    shutil.rmtree(target, ignore_errors=True)
    source = Path(shiboken6.__file__).parent / "files.dir"
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    for file in sorted(target.rglob("*.py")):
        if file.name == _UNUSED:
            file.write_text("# Left out of this bundle: it writes type hints.\n", encoding="utf-8")
        # Unchecked, as an installer may set other times than the byte code remembers.
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(str(file), doraise=True, optimize=1, invalidation_mode=mode)
