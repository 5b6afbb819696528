#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the manual's list of words and keys from the table of acts:
#   docs/keys.sh client/app/act.h
# With the manual as a second argument it is put into it, between its two marks.
set -eu

tab=$(printf '\t')

# Each key and its name, from the table of names beside that of the acts.
names() {
	sed -n "s/^${tab}X('\\\\*\(.\)', N_(\"\(.*\)\")).*/\1$tab\2/p
		s/^${tab}X(\(PRESS_[A-Z]*\), N_(\"\(.*\)\")).*/\1$tab\2/p" "$(dirname "$1")/press.h"
}

# Each act: word, two keys, help.
acts() {
	sed -n '/define ACTS/,/^$/p' "$1" | tr -d '\\\t' | tr '\n' ' ' | sed 's/ X(/\
X(/g' | sed -n "s/^X([A-Z]*, \"\([a-z]*\)\", \([^,]*\), \([^,]*\), [a-z]*, *N_(\"\(.*\)\")) *\$/\1$tab\2$tab\3$tab\4/p"
}

list() {
	{ names "$1"; acts "$1"; } | awk -F'\t' '
	function name(key) {
		if (key ~ /^PRESS_/) return called[key]
		key = substr(key, 2, 1)
		if (key ~ /[A-Z]/) return "capital " key
		return key in called ? tolower(called[key]) : key
	}
	NF == 2 {
		called[$1] = $2
		next
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
