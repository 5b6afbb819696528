#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the manual's list of words and keys from the table of acts:
#   docs/keys.sh client/app/act.h
# With the manual as a second argument it is put into it, between its two marks.
set -eu

list() {
	sed -n '/define ACTS/,/^$/p' "$1" | tr -d '\\\t' | tr '\n' ' ' | sed 's/ X(/\
X(/g' | sed -n 's/^X([A-Z]*, "\([a-z]*\)", \([^,]*\), \([^,]*\), [a-z]*, *N_("\(.*\)")) *$/\1|\2|\3|\4/p' |
	awk -F'|' '
	function name(key) {
		if (key == "PRESS_NONE") return ""
		if (key == "PRESS_BACK") return "Backspace"
		if (key == "PRESS_DOWN") return "Down arrow"
		if (key == "PRESS_UP") return "Up arrow"
		if (key ~ /^PRESS_/) return substr(key, 7, 1) tolower(substr(key, 8))
		key = substr(key, 2, 1)
		if (key ~ /[A-Z]/) return "capital " key
		return key in names ? names[key] : key
	}
	BEGIN {
		names["."] = "full stop"
		names["/"] = "slash"
		names["?"] = "question mark"
		names["<"] = "less-than sign"
		names[">"] = "greater-than sign"
	}
	{
		one = name($2)
		two = name($3)
		keys = one == "" ? "" : two == "" ? one : one " or " two
		printf ".It Ic %s\n%s.\n", $1, toupper(substr($4, 1, 1)) substr($4, 2)
		if (keys != "")
			printf "Key: %s.\n", keys
	}'
}

if [ $# -eq 1 ]; then
	list "$1"
	exit
fi
list "$1" >"$2.list"
sed -e '/^\.\\" keys begin/r '"$2.list" -e '/^\.\\" keys begin/,/^\.\\" keys end/{/^\.\\" keys/!d;}' \
	"$2" >"$2.new"
mv "$2.new" "$2"
rm "$2.list"
