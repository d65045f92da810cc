#!/bin/sh
# Try the Debian package in a bare Debian root, as ordinary users: install, do the main job, share the machine, upgrade
# while the window is open, uninstall, look what stays.
#   try_deb.sh ROOT PACKAGE.deb      ROOT: an unpacked Debian with apt set up and /proc and /dev mounted
set -eu
root=$1; package=$2; display=:$((100 + $$ % 800))
in_root() { chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { user=$1; shift; in_root setpriv --reuid "$user" --regid "$user" --clear-groups env HOME="/home/$user" DISPLAY=$display "$@"; }
apt() { in_root sh -c "apt-get $* >/tmp/apt.log 2>&1" || { tail -5 "$root/tmp/apt.log"; exit 1; }; }
traces() { in_root find / -xdev \( -path /proc -o -path /home -o -path /var/log -o -path /tmp \) -prune -o -iname '*songhanh*' -print; }
work() { as_user "$1" timeout 120 songhanh --self-test "/home/$1/report"
  python3 -c 'import json, sys; print("ok: window of user", sys.argv[2] + ",", ", ".join(f"{k} {v} ms" for k, v in json.load(open(sys.argv[1]))["steps"].items()))' \
    "$root/home/$1/report/report.json" "$1"; }
same() { as_user "$1" sh -c 'cd && find . -type f -not -path "*/report/*" -exec md5sum {} + | sort'; }

apt "update -q"
apt "install -q -y --no-install-recommends xvfb desktop-file-utils shared-mime-info"
before=$(traces)
cp "$package" "$root/tmp/songhanh.deb"
apt "install -q -y --no-install-recommends /tmp/songhanh.deb"
echo "ok: installed, $(in_root dpkg-query -W -f '${Version}' songhanh)"
for user in 1000 1001; do in_root useradd --uid "$user" --home-dir "/home/$user" --create-home "user$user" || true; done
chroot "$root" Xvfb $display -screen 0 1366x768x24 -nolisten tcp -ac >/dev/null 2>&1 & screen=$!
trap 'kill $screen' EXIT
sleep 2
as_user 1000 songhanh-cli search "nhan luc chat luong cao" | grep -q "57-nq-tw#III.4" && echo "ok: search on the command line"
as_user 1000 songhanh-cli doctor >/dev/null && echo "ok: doctor"
work 1000

pack="/home/1000/Ủy ban xã #1 100%.songhanh"
as_user 1000 touch "$pack"
told=$(as_user 1000 songhanh-cli "$pack" 2>&1) && exit 1
echo "$told" | grep -qF "$pack" && echo "ok: $told"
in_root grep -q "vnd.songhanh.pack=songhanh.desktop" /usr/share/applications/mimeinfo.cache && echo "ok: a double click on .songhanh starts the program"

as_user 1000 songhanh & window=$!
sleep 8
as_user 1000 timeout 20 songhanh "$pack" && kill -0 $window && echo "ok: a second start hands over a file"
first=$(same 1000)
work 1001
[ "$first" = "$(same 1000)" ] && kill -0 $window && echo "ok: the second user leaves the first one's data and window alone"
apt "install -q -y --no-install-recommends --reinstall /tmp/songhanh.deb"
kill -0 $window && as_user 1000 songhanh-cli doctor >/dev/null && echo "ok: upgraded while the window was open, which went on"
as_user 1000 songhanh --quit
wait $window && echo "ok: the window ended in order"
first=$(same 1000)
apt "remove -q -y songhanh"
left=$(traces)
[ "$left" = "$before" ] && echo "ok: uninstalled, nothing left of the program" || { echo "left: $left"; exit 1; }
[ -d "$root/home/1000/.local/share/songhanh" ] && [ "$first" = "$(same 1000)" ] && echo "ok: what the users have stays"
