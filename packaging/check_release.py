"""All that is too heavy for every test run; `python3 dev.py check-release` calls it before a release.

Word and Excel files are opened and printed with LibreOffice. Then the Windows packages are made and
lived through under Wine. What is missing for that is said, and is no failure.
"""

from __future__ import annotations

import bundle
import try_office
import try_setup
import windows_packages
import wine


def main() -> int:
    """Return 0 when all that could be tried was right."""
    faults = try_office.main()
    if packages := wine.missing():
        print("Wine is not here, so the Windows packages were not tried. To do so, type:")
        print(f"  sudo apt-get install --no-install-recommends {' '.join(packages)}")
        return faults
    made = bundle.main(["--windows"])
    return faults or made or try_setup.main(windows_packages.setup_file(bundle.PACKAGES))


if __name__ == "__main__":
    raise SystemExit(main())
