# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the tests here, after tap.sh: one journey, under one reader.  What is to be heard
# is what the line face prints, so the tests hold for any words of the practice assembly.
PLAINVOICE_CLOCK=1795000000
export PLAINVOICE_CLOCK
way=ear	# how the person reads

# The lines of the list of topics, as the line face prints them.
read_lines() {
	printf 'topics\nquit\n' | PLAINVOICE_READ=ear line_session | grep ' of 8$' >"$work/topics"
}

topic_item() {	# topic_item NUMBER
	sed -n "$1p" "$work/topics"
}

# Fenrir itself puts words for some signs ("some" of its punctuation levels).
fenrir_words() {	# fenrir_words WORDS
	echo "$1" | sed -e 's/-/ dash /g' -e 's,/, slash ,g' -e 's/[+]/ plus /g' \
		-e 's/[*]/ star /g' -e 's/[$]/ dollar /g' -e 's/~/ tilde /g' -e 's/@/ at /g'
}

step() {	# step NAME KEY WORDS: the key says these words, once, and nothing else
	printf 'name %s\ncursor %s\n@yasr,brltty exactly %s\n@fenrir exactly %s\nkey %s\n' \
		"$1" "$3" "$3" "$(fenrir_words "$3")" "$2"
}

hear() {	# hear READER: a line of TAP for each step of the journey
	journey >"$work/journey"
	"$PYTHON" "$TESTS/ear/hear" --reader "$1" --keys "$work/journey" --term xterm-256color \
		--max-step 30 --max-total 240 --out "$work/heard" --tap "$count" --home "$HOME" \
		--env "PLAINVOICE_READ=$way" --env "PLAINVOICE_CLOCK=$PLAINVOICE_CLOCK" \
		--env "PLAINVOICE_SHARE=$PLAINVOICE_SHARE" \
		--env "PLAINVOICE_LOCALE=${PLAINVOICE_LOCALE-}" \
		--env "XDG_DATA_HOME=$XDG_DATA_HOME" -- "$PLAINVOICE" 2>"$work/hear.err"
	status=$?
	count=$((count + $(grep -c '^name ' "$work/journey")))
	[ $status -lt 2 ] || show "$work/hear.err"
	[ $status -lt 2 ]
	ok $? "$1 was started and followed to the end"
}
