"""What the bundle holds beside the modules that the program imports, and what it leaves out."""

from __future__ import annotations

from pathlib import Path

FONT_FOLDERS = (Path("/usr/share/fonts/truetype/liberation2"), Path("build/fonts"))

DROPPED_MODULES = [  # the program never imports them; libraries do, for what it does not ask of them
    "_hashlib",  # OpenSSL, 5 MB; hashlib has its own SHA-256
    "_curses",
    "curses",
    "distutils",
    "doctest",
    "ensurepip",
    "lib2to3",
    "numpy.f2py",
    "numpy.fft",  # numpy itself loads these when they are asked for: 4 MB
    "numpy.ma",
    "numpy.polynomial",
    "numpy.random",
    "numpy.testing",
    "pdb",
    "pip",
    "pkg_resources",
    "pydoc",
    "readline",  # GPL
    "setuptools",
    "ssl",
    "test",
    "tkinter",
    "turtle",
    "unittest",
    "wheel",
    "xmlrpc",
    "PySide6.QtDBus",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
]

DROPPED_FILES = [  # as regular expressions over their names in the bundle
    r"PySide6/(Qt/)?translations/",  # none is Vietnamese; the words on standard buttons are ours
    # Plug-ins for screens, inputs and pictures that no office PC needs.
    r"plugins/(generic|egldeviceintegrations|networkinformation|tls|wayland|sqldrivers)",
    r"plugins/(qmltooling|vectorimageformats|xcbglintegrations)",
    r"plugins/platforminputcontexts/(lib)?qtvirtualkeyboard",
    r"plugins/platforms/(lib)?q(eglfs|linuxfb|minimal|vkkhrdisplay|vnc|wayland|direct2d)",
    r"plugins/platformthemes/libqgtk3",  # would bring all of GTK
    r"plugins/imageformats/(lib)?q(icns|pdf|tga|tiff|wbmp|webp|gif)",
    r"(lib)?Qt6(OpenGL|Qml|Quick|Pdf|Test|Sql|VirtualKeyboard|Wayland|Wl|EglF)",
    r"opengl32sw\.dll$",
    r"d3dcompiler",
    r"^numpy/.*(/tests/|_tests\.)",
    r"^tzdata/",  # the program reckons in days, not in zones
]

# Libraries that a Linux desktop has, and that belong to it: the copy of another system would not know
# its fonts, its printers or its screen. The .deb depends on their packages, the archive names them.
SYSTEM_LIBRARIES = (
    r"^lib(EGL|GL|GLX|GLdispatch|X11|X11-xcb|Xau|Xdmcp|Xext|Xrender|bsd|md|xcb)\.so",
    r"^lib(atk|cairo|gdk|gdk_pixbuf|gio|glib|gmodule|gobject|gthread|gtk|pango\w*|pcre2-8)[-.]",
    r"^lib(dbus-1|expat|fontconfig|freetype|graphite2|harfbuzz|png16|brotli\w*|jpeg|tiff|webp)[-.]",
    r"^lib(cups|gnutls|gmp|nettle|hogweed|idn2|tasn1|unistring|p11-kit|avahi-\w+)\.so",
    r"^lib(blkid|cap|com_err|datrie|drm|fribidi|gbm|gcrypt|gpg-error|k5crypto|keyutils|krb5\w*)\.so",
    r"^lib(gssapi_krb5|lz4|mount|pixman-1|selinux|systemd|thai|uuid|wayland-\w+|zstd)\.so",
    r"^lib(crypto|ssl|gcc_s|stdc\+\+)\.so",
)


def data_files(root: Path) -> list[tuple[str, str]]:
    """Return the data of the checkout, each with its folder in the bundle."""
    return [
        (str(root / "resources" / "help"), "resources/help"),
        (str(root / "resources" / "style"), "resources/style"),
        (str(root / "resources" / "words"), "resources/words"),
        (str(root / "build" / "icons"), "icons"),
        (str(root / "build" / "i18n"), "i18n"),
        (str(root / "build" / "pack"), "pack"),
        (str(root / "LICENSE"), "."),
    ]


def fonts() -> list[tuple[str, str]]:
    """Return the faces of Liberation Serif, which stand in where there is no Times New Roman."""
    found = {p.name: p for folder in FONT_FOLDERS for p in folder.glob("LiberationSerif-*.ttf")}
    return [(str(path), "resources/fonts") for path in found.values()]
