"""Everything that can go wrong, as a small tree of named errors.

An error carries a `code` and parameters, never a sentence: the command line and the window turn it
into words with the table of the user's language (`resources/words`). Errors of the first branch are
nobody's fault in the program (a stick pulled out, a foreign file); anything else is a bug.
"""

from __future__ import annotations

from typing import ClassVar


class SongHanhError(Exception):
    """Base of all expected errors; `code` names the sentence in `resources/words`."""

    code: ClassVar[str] = "unexpected"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code, params)
        self.params = {key: str(value) for key, value in params.items()}


class PackMissingError(SongHanhError):
    """No corpus pack stands at `path`."""

    code = "pack-missing"


class PackForeignError(SongHanhError):
    """The folder at `path` holds something else than a corpus pack."""

    code = "pack-foreign"


class PackTooNewError(SongHanhError):
    """The pack at `path` has format `found`, newer than `known`."""

    code = "pack-too-new"


class PackFileError(SongHanhError):
    """The file at `path` is a pack in one file, which this program does not read yet."""

    code = "pack-file"


class NotPackFileError(SongHanhError):
    """The program was started with the file at `path`, which is no pack."""

    code = "not-pack-file"


class FileMissingError(SongHanhError):
    """The program was started with a file at `path`, where there is none."""

    code = "file-missing"


class PackDamagedError(SongHanhError):
    """The file `file` of the pack at `path` is not the one its manifest describes."""

    code = "pack-damaged"


class UnknownIdError(SongHanhError):
    """No document, provision, province or pillar has the id `id`."""

    code = "unknown-id"


class UnknownColumnError(SongHanhError):
    """Nothing that could be a column has the id `id`; most like it is `near`."""

    code = "unknown-column"


class ComparisonForeignError(SongHanhError):
    """What was to be read as a saved comparison is none, or one of a newer program."""

    code = "comparison-foreign"


class NothingToCompareError(SongHanhError):
    """A comparison was asked for without columns."""

    code = "nothing-to-compare"


class NotProvisionError(SongHanhError):
    """The id `id` names a document or a province where a provision is needed."""

    code = "not-provision"


class CannotWriteError(SongHanhError):
    """The file or folder `path` cannot be written: `reason` is the system's own word."""

    code = "cannot-write"


class CannotReadError(SongHanhError):
    """The file or folder `path` cannot be read: `reason` is the system's own word."""

    code = "cannot-read"


class UnknownFormatError(SongHanhError):
    """The file `path` has an ending that names no kind of file written here."""

    code = "unknown-format"


class QtMissingError(SongHanhError):
    """The window or a PDF was asked for where Qt cannot be loaded (`reason`)."""

    code = "qt-missing"


class ForeignWorkbookError(SongHanhError):
    """The workbook at `path` lacks `missing`, which a sheet of the corpus needs."""

    code = "foreign-workbook"


class CorpusInvalidError(SongHanhError):
    """The corpus sources hold `errors` errors, so nothing was built."""

    code = "corpus-invalid"


class CorpusMissingError(SongHanhError):
    """The folder `path` holds no corpus sources."""

    code = "corpus-missing"


class OwnError(SongHanhError):
    """The user's own things at `path` cannot be read or saved: base of the reasons."""

    code = "own-unusable"


class OwnDamagedError(OwnError):
    """The user's database at `path` is damaged."""

    code = "own-damaged"


class OwnTooNewError(OwnError):
    """The user's database at `path` was written by a newer program."""

    code = "own-too-new"


class OwnInUseError(OwnError):
    """Another process has the profile at `path` open."""

    code = "own-in-use"


class OwnLooseError(OwnError):
    """What was to be saved belongs to something that is no longer in the notebook at `path`."""

    code = "own-loose"


class OwnReadOnlyError(OwnError):
    """Nothing can be written to the profile at `path`."""

    code = "own-read-only"


class OwnFullError(OwnError):
    """The disk that holds the profile at `path` is full."""

    code = "own-full"


class ForeignNotebookError(SongHanhError):
    """The file `path` holds no export of the user's own things."""

    code = "foreign-notebook"


class NotebookTooNewError(SongHanhError):
    """The export `path` was written by a newer program."""

    code = "notebook-too-new"
