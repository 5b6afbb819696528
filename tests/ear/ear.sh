# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the tests here, after tap.sh: one journey, under one reader.  What is to be heard
# is what the line face prints, so the tests hold for any words of the practice assembly.
PLAINVOICE_CLOCK=1795000000
export PLAINVOICE_CLOCK
way=ear	# how the person reads

# The lines of the list of topics and of its second topic, as the line face prints them.
read_lines() {
	mkdir -p "$work/both/plainvoice" && echo 'words = both' >"$work/both/plainvoice/settings"
	printf 'topics\nquit\n' | PLAINVOICE_READ=ear XDG_CONFIG_HOME=$work/both line_session |
		grep ' of 8$' >"$work/topics" &&
	printf 'topics\nopen 2\nquit\n' | PLAINVOICE_READ=ear XDG_CONFIG_HOME=$work/both line_session |
		sed -n '/ 8 of 8$/,$p' | sed -e 1d -e '/^$/d' >"$work/topic"
}

topic_item() {	# topic_item NUMBER
	sed -n "$1p" "$work/topics"
}

topic_title() {
	sed -n 1p "$work/topic"
}

paragraph() {	# paragraph NUMBER: in plain words
	sed 1d "$work/topic" | grep -v '^In exact words: ' | sed -n "$1p"
}

exact_paragraph() {	# exact_paragraph NUMBER
	sed -n 's/^In exact words: //p' "$work/topic" | sed -n "$1p"
}

first_words() {
	cut -d' ' -f1-8
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

# Several rows: yasr and Fenrir say all of them.  BRLTTY itself says one row at a time, the
# one that the cursor comes to.
long_step() {	# long_step NAME KEY WORDS
	printf 'name %s\ncursor %s\n' "$1" "$(echo "$3" | first_words)"
	printf '@yasr exactly %s\n' "${4-} $3"
	printf '@fenrir exactly %s\n' "${4-} $(fenrir_words "$3")"
	printf '@brltty must %s\n@brltty maxwords 20\n' "$(echo "$3" | first_words)"
	printf 'key %s\n' "$2"
}

journey() {
	printf 'until Practice Assembly\nstart\n'
	step "the topics are opened: their title" T Topics
	step "next: the first item, whole, once, nothing else" Down "$(topic_item 1)"
	step "next: the second item" Down "$(topic_item 2)"
	step "previous: the first again" Up "$(topic_item 1)"
	step "next: the second again" Down "$(topic_item 2)"
	step "opened: its title and its state" Enter "$(topic_title)"
	long_step "next: the first paragraph, all of it, nothing else" Down "$(paragraph 1)"
	long_step "next: the second paragraph" Down "$(paragraph 2)"
	long_step "previous: the first paragraph, all of it again" Up "$(paragraph 1)"
	long_step "swapped: a word that says so, then the exact words" x \
		"$(exact_paragraph 1)" "Exact words."
	long_step "swapped back: the plain words" x "$(paragraph 1)" "Plain words."
	long_step "next: the second paragraph after the swap" Down "$(paragraph 2)"
	step "back: the same item, nothing else" b "$(topic_item 2)"
	step "opened again: its title, and that reading goes on" Enter "$(topic_title) Reading on."
	long_step "next: where reading stopped" Down "$(paragraph 2)"
	step "back again: the same item" b "$(topic_item 2)"
	step "the keys: their title" "?" "Keys and words"
	step "back from the keys: the same item" b "$(topic_item 2)"
	step "on from there: the third item" Down "$(topic_item 3)"
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
