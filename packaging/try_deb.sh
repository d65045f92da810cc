#!/bin/sh
# Try the Debian package in a bare Debian root, as an ordinary user: install, do the main job, uninstall, look what stays.
#   try_deb.sh ROOT PACKAGE.deb      ROOT: an unpacked Debian with apt set up and /proc and /dev mounted
set -eu
root=$1; package=$2
in_root() { chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { in_root setpriv --reuid 1000 --regid 1000 --clear-groups env HOME=/home/official "$@"; }

cp "$package" "$root/tmp/songhanh.deb"
in_root sh -c "apt-get install -q -y --no-install-recommends /tmp/songhanh.deb xvfb >/tmp/apt.log 2>&1" || { tail -5 "$root/tmp/apt.log"; exit 1; }
echo "ok: installed, $(in_root dpkg-query -W -f '${Version}' songhanh)"
mkdir -p "$root/home/official"; chown 1000:1000 "$root/home/official"
as_user songhanh-cli search "nhan luc chat luong cao" | grep -q "57-nq-tw#III.4" && echo "ok: search on the command line"
as_user songhanh-cli doctor >/dev/null && echo "ok: doctor"
as_user sh -c 'Xvfb :77 -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 & x=$!; sleep 2
  DISPLAY=:77 timeout 120 songhanh --self-test /home/official/report; s=$?; kill $x; exit $s'
python3 -c 'import json, sys; print("ok: window,", ", ".join(f"{k} {v} ms" for k, v in json.load(open(sys.argv[1]))["steps"].items()))' "$root/home/official/report/report.json"
in_root sh -c "apt-get remove -q -y songhanh >/tmp/apt.log 2>&1"
left=$(in_root sh -c 'ls -d /usr/lib/songhanh /usr/bin/songhanh* /usr/share/applications/songhanh* 2>/dev/null' || true)
[ -z "$left" ] && echo "ok: uninstalled, nothing left of the program" || { echo "left: $left"; exit 1; }
[ -d "$root/home/official/.local/share/songhanh" ] && echo "ok: what the user has stays"
