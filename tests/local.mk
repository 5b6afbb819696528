# SPDX-License-Identifier: GPL-3.0-or-later
# 'make check' runs these; each speaks TAP.  Unit tests are programs, the rest
# are shell scripts ending in .test.
unit_tests =

# tests/store
unit_tests += \
	%D%/store/test-damage \
	%D%/store/test-db \
	%D%/store/test-draft \
	%D%/store/test-full \
	%D%/store/test-search \
	%D%/store/test-store \
	%D%/store/test-together
EXTRA_DIST += \
	%D%/store/faults.h \
	%D%/store/kill.h

# tests/term
unit_tests += \
	%D%/term/test-ear \
	%D%/term/test-paint \
	%D%/term/test-shorten

# tests/language
unit_tests += \
	%D%/language/test-directive \
	%D%/language/test-format \
	%D%/language/test-language \
	%D%/language/test-pack \
	%D%/language/test-tag
EXTRA_DIST += \
	%D%/language/catalogues.h \
	%D%/language/pseudo.py

# tests/base
unit_tests += \
	%D%/base/test-arena \
	%D%/base/test-error \
	%D%/base/test-file \
	%D%/base/test-memory \
	%D%/base/test-random \
	%D%/base/test-settings \
	%D%/base/test-strbuf \
	%D%/base/test-text

# tests/text
unit_tests += \
	%D%/text/test-clean \
	%D%/text/test-difference \
	%D%/text/test-direction \
	%D%/text/test-likeness \
	%D%/text/test-paragraphs \
	%D%/text/test-plainness \
	%D%/text/test-sentence \
	%D%/text/test-width \
	%D%/text/test-word \
	%D%/text/test-wrap
EXTRA_DIST += \
	%D%/text/random-text.h

script_tests =

# tests/language
script_tests += \
	%D%/language/pseudo.test

script_tests += \
	%D%/lint/accessibility.test \
	%D%/lint/architecture.test \
	%D%/lint/layers.test \
	%D%/lint/potfiles.test \
	%D%/lint/style.test

# tests/host: the words of the practice assembly
script_tests += \
	%D%/host/practice.test
EXTRA_DIST += \
	%D%/host/practice.py

# plain/
unit_tests += \
	%D%/plain/test-arguments \
	%D%/plain/test-print
script_tests += \
	%D%/plain/assemblies.test \
	%D%/plain/ballot.test \
	%D%/plain/commands.test \
	%D%/plain/doing.test \
	%D%/plain/early.test \
	%D%/plain/errors.test \
	%D%/plain/everywhere.test \
	%D%/plain/hostile.test \
	%D%/plain/language.test \
	%D%/plain/line.test \
	%D%/plain/manual.test \
	%D%/plain/named.test \
	%D%/plain/offline.test \
	%D%/plain/openly.test \
	%D%/plain/owed.test \
	%D%/plain/saying.test \
	%D%/plain/signals.test \
	%D%/plain/slot.test \
	%D%/plain/texts.test \
	%D%/plain/thin.test \
	%D%/plain/together.test \
	%D%/plain/topic.test \
	%D%/plain/transcript.test \
	%D%/plain/trouble.test \
	%D%/plain/typed.test \
	%D%/plain/way.test \
	%D%/plain/welsh.test \
	%D%/practice/practice.test
EXTRA_DIST += \
	%D%/plain/ballot.json \
	%D%/plain/golden/ballot-form.txt \
	%D%/plain/golden/ballot.txt \
	%D%/plain/golden/begin.txt \
	%D%/plain/golden/form.txt \
	%D%/plain/golden/moves.txt \
	%D%/plain/golden/owed.txt \
	%D%/plain/golden/owed-one.txt \
	%D%/plain/golden/owed-reply.txt \
	%D%/plain/golden/owed-trace.txt \
	%D%/plain/golden/settings.txt \
	%D%/plain/golden/texts-proposal.txt \
	%D%/plain/golden/texts-revise.txt \
	%D%/plain/golden/texts-roundup.txt \
	%D%/plain/golden/texts-senses.txt \
	%D%/plain/golden/welsh.txt \
	%D%/plain/golden/words.txt

# tests/connectors: recorded answers and what is read from them, the folder whole
unit_tests += \
	%D%/connectors/test-ask \
	%D%/connectors/test-own
EXTRA_DIST += \
	%D%/connectors/own

# tests/model
unit_tests += \
	%D%/model/test-ballot \
	%D%/model/test-bank \
	%D%/model/test-chain \
	%D%/model/test-day \
	%D%/model/test-due \
	%D%/model/test-gather \
	%D%/model/test-meeting \
	%D%/model/test-object \
	%D%/model/test-openly \
	%D%/model/test-quiet \
	%D%/model/test-ranges \
	%D%/model/test-slot \
	%D%/model/test-spans \
	%D%/model/test-stage \
	%D%/model/test-tables

# tests/view: each page as text, the folder of texts whole
unit_tests += \
	%D%/view/test-ballot \
	%D%/view/test-object \
	%D%/view/test-openly \
	%D%/view/test-owed \
	%D%/view/test-page \
	%D%/view/test-pages \
	%D%/view/test-remarks \
	%D%/view/test-slot \
	%D%/view/test-spoken \
	%D%/view/test-stage \
	%D%/view/test-texts \
	%D%/view/test-together \
	%D%/view/test-topic \
	%D%/view/test-trace
EXTRA_DIST += \
	%D%/view/golden \
	%D%/view/support.h

# tests/wire: what is read and what is refused are files, each folder whole
unit_tests += \
	%D%/wire/test-elements \
	%D%/wire/test-hostile \
	%D%/wire/test-invalid \
	%D%/wire/test-mutate \
	%D%/wire/test-problem \
	%D%/wire/test-roundtrip \
	%D%/wire/test-timestamp
EXTRA_DIST += \
	%D%/wire/invalid \
	%D%/wire/support.h \
	%D%/wire/valid

# tests/term: the screen in a terminal
script_tests += \
	%D%/term/ahead.test \
	%D%/term/ballot.test \
	%D%/term/bytes.test \
	%D%/term/form.test \
	%D%/term/jot.test \
	%D%/term/journey.test \
	%D%/term/keys.test \
	%D%/term/owed.test \
	%D%/term/offer.test \
	%D%/term/pages.test \
	%D%/term/progress.test \
	%D%/term/say.test \
	%D%/term/sight.test \
	%D%/term/terminal.test \
	%D%/term/texts.test \
	%D%/term/welsh.test \
	%D%/term/words.test
EXTRA_DIST += \
	%D%/term/ballot-80x24.screen \
	%D%/term/keys-80x24.screen \
	%D%/term/keys-cy-80x24.screen \
	%D%/term/owed-80x24.screen \
	%D%/term/remit-40x10.screen \
	%D%/term/remit-80x24.screen \
	%D%/term/settings-80x24.screen \
	%D%/term/settings-cy-80x24.screen \
	%D%/term/start-40x10.screen \
	%D%/term/start-80x24.screen \
	%D%/term/start-cy-40x10.screen \
	%D%/term/start-cy-80x24.screen \
	%D%/term/texts-80x24.screen \
	%D%/term/texts-change-80x24.screen \
	%D%/term/topic-132x43.screen \
	%D%/term/topic-80x24.screen \
	%D%/term/topic-cy-132x43.screen \
	%D%/term/topic-cy-40x10.screen \
	%D%/term/topic-cy-80x24.screen \
	%D%/term/topic-cy-old-80x24.screen \
	%D%/term/topics-40x10.screen \
	%D%/term/topics-80x24.screen

# tests/bench: what is sent to the terminal
EXTRA_DIST += \
	%D%/bench/keypress.py

# tests/ear: what screen readers say
script_tests += \
	%D%/ear/arrival.test \
	%D%/ear/brltty.test \
	%D%/ear/fenrir.test \
	%D%/ear/rows.test \
	%D%/ear/settings.test \
	%D%/ear/signs.test \
	%D%/ear/yasr.test
EXTRA_DIST += \
	%D%/ear/README.md \
	%D%/ear/compare.py \
	%D%/ear/ear.sh \
	%D%/ear/editor \
	%D%/ear/fixtures.py \
	%D%/ear/hear \
	%D%/ear/journey.py \
	%D%/ear/pages.journey

# Plainvoice beside other programs under three screen readers; UPDATE=1 puts the table into
# docs/accessibility.md.
.PHONY: hear
hear: client/plainvoice
	@$(AM_TESTS_ENVIRONMENT) $(PYTHON) $(srcdir)/tests/ear/compare.py \
		$${UPDATE:+--update $(abs_top_srcdir)/docs/accessibility.md}

helpers =

# tests/host
unit_tests += \
	%D%/host/test-count \
	%D%/host/test-cursor \
	%D%/host/test-header \
	%D%/host/test-roles \
	%D%/host/test-rules \
	%D%/host/test-texts
script_tests += \
	%D%/host/acts.test \
	%D%/host/ballots.test \
	%D%/host/bank.test \
	%D%/host/command.test \
	%D%/host/contract.test \
	%D%/host/export.test \
	%D%/host/feeds.test \
	%D%/host/hostile.test \
	%D%/host/lasting.test \
	%D%/host/logged.test \
	%D%/host/meeting.test \
	%D%/host/openly.test \
	%D%/host/owed.test \
	%D%/host/packing.test \
	%D%/host/running.test \
	%D%/host/texts.test
EXTRA_DIST += \
	%D%/host/acts.py \
	%D%/host/ballots.py \
	%D%/host/bank.py \
	%D%/host/clocked.py \
	%D%/host/contract.py \
	%D%/host/document.py \
	%D%/host/export.py \
	%D%/host/feeds.py \
	%D%/host/host.py \
	%D%/host/hostile.py \
	%D%/host/lasting.py \
	%D%/host/logged.py \
	%D%/host/meeting.py \
	%D%/host/openly.py \
	%D%/host/owed.py \
	%D%/host/packing.py \
	%D%/host/running.py \
	%D%/host/texts.py \
	%D%/host/witness.py
helpers += \
	%D%/host/accept \
	%D%/host/deeds \
	%D%/host/fields \
	%D%/host/routes \
	%D%/host/serve

# tests/net
unit_tests += \
	%D%/net/test-address \
	%D%/net/test-failure \
	%D%/net/test-http
script_tests += \
	%D%/net/hostile.test
helpers += \
	%D%/net/fetch

# app
unit_tests += \
	%D%/app/test-act \
	%D%/app/test-alike \
	%D%/app/test-deed \
	%D%/app/test-folders \
	%D%/app/test-form \
	%D%/app/test-keymap \
	%D%/app/test-offering \
	%D%/app/test-press \
	%D%/app/test-readers \
	%D%/app/test-rekey \
	%D%/app/test-say \
	%D%/app/test-session \
	%D%/app/test-socket \
	%D%/app/test-speech \
	%D%/app/test-token \
	%D%/app/test-visit \
	%D%/app/test-walk \
	%D%/app/test-window
script_tests += \
	%D%/app/anew.test \
	%D%/app/deeds.test \
	%D%/app/faults.test \
	%D%/app/hold.test \
	%D%/app/joint.test \
	%D%/app/memory.test \
	%D%/app/once.test \
	%D%/app/origin.test \
	%D%/app/refusals.test \
	%D%/app/sweep.test
helpers += \
	%D%/app/drive
EXTRA_DIST += \
	%D%/app/copy.h \
	%D%/app/cut.py \
	%D%/app/form.h \
	%D%/app/keys/readers.tsv \
	%D%/app/stub.py \
	%D%/app/sweep.py

# tests/bench: how fast, how large, how many bytes
helpers += \
	%D%/bench/load \
	%D%/bench/visit
EXTRA_DIST += \
	%D%/bench/README.md \
	%D%/bench/bench \
	%D%/bench/make-assembly \
	%D%/bench/terminal.py \
	%D%/bench/wire.py

check_PROGRAMS += $(unit_tests) $(helpers)
dist_check_SCRIPTS += $(script_tests)
TESTS += $(unit_tests) $(script_tests)
LDADD = client/libplainvoice.a $(plainvoice_libs)


EXTRA_DIST += \
	%D%/support/clean.h \
	%D%/support/faulty.c \
	%D%/support/hostile.py \
	%D%/support/line.py \
	%D%/support/lsan.txt \
	%D%/support/many.py \
	%D%/support/tap.h \
	%D%/support/tap.sh \
	%D%/support/unit \
	%D%/support/valgrind.supp

# What every test finds in its environment.  PATH begins with the folder of the
# distribution's python3, whose modules the tests use.
AM_TESTS_ENVIRONMENT = \
	export LC_ALL=C.UTF-8 TZ=UTC; \
	export TESTS='$(abs_top_srcdir)/tests' SRC='$(abs_top_srcdir)' BUILD='$(abs_builddir)'; \
	export PLAINVOICE='$(abs_builddir)/client/plainvoice'; \
	export PLAINVOICE_SHARE='$(abs_top_srcdir)/client/host'; \
	export PLAINVOICE_LOCALE='$(abs_builddir)/locale'; \
	export PYTHON='$(PYTHON)' PATH="`dirname '$(PYTHON)'`:$$PATH"; \
	export CC='$(CC)' CPPFLAGS='$(CPPFLAGS)'; \
	export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1; \
	export LSAN_OPTIONS=suppressions='$(abs_top_srcdir)/tests/support/lsan.txt':print_suppressions=0; \
	export MEMCHECK='$(MEMCHECK)';
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
LOG_COMPILER = $(SHELL) $(top_srcdir)/tests/support/unit
TEST_EXTENSIONS = .test
TEST_LOG_DRIVER = $(LOG_DRIVER)
TEST_LOG_COMPILER = $(SHELL)
MEMCHECK =

# The catalogues as the tests want them: each language of po/, and qps, in which
# every message is marked so that a string left out of gettext shows.
check_DATA += catalogues
.PHONY: catalogues
catalogues: $(noinst_LIBRARIES)
	@for lang in `sed '/^#/d' $(top_srcdir)/po/LINGUAS`; do \
		$(MKDIR_P) locale/$$lang/LC_MESSAGES && \
		$(MSGFMT) -o locale/$$lang/LC_MESSAGES/plainvoice.mo $(top_srcdir)/po/$$lang.po || exit 1; \
	done
	@$(MKDIR_P) locale/qps/LC_MESSAGES
	@$(XGETTEXT) `sed -n 's/^XGETTEXT_OPTIONS = //p' $(top_srcdir)/po/Makevars` \
		--files-from=$(top_srcdir)/po/POTFILES.in -D $(top_srcdir) -o locale/plainvoice.pot
	@$(PYTHON) $(top_srcdir)/tests/language/pseudo.py locale/plainvoice.pot \
		locale/qps/LC_MESSAGES/plainvoice.mo
clean-local:
	rm -rf locale coverage

memcheck = $(VALGRIND) -q --leak-check=full --errors-for-leak-kinds=definite --error-exitcode=9 \
	--suppressions=$(abs_top_srcdir)/tests/support/valgrind.supp
.PHONY: check-unit check-valgrind check-sweep lint coverage
check-unit:
	$(MAKE) check TESTS='$(unit_tests)'
check-valgrind:
	@command -v $(VALGRIND) >/dev/null || { echo 'Install valgrind first.'; exit 1; }
	$(MAKE) check TESTS='$(unit_tests)' MEMCHECK='$(memcheck)'
check-sweep:
	PLAINVOICE_SWEEP=1000 $(MAKE) check TESTS=tests/app/sweep.test
lint:
	$(CPPCHECK) -q --std=c11 --enable=warning,performance,portability --inline-suppr \
		--error-exitcode=1 -D_GNU_SOURCE -I $(srcdir)/client $(srcdir)/client
	$(MANDOC) -Tlint -Wwarning $(srcdir)/docs/plainvoice.1
	find $(srcdir)/client -name '*.c' | xargs -P 2 -I{} $(CLANG_TIDY) --quiet \
		--warnings-as-errors='*' {} -- -std=c17 -I. $(AM_CPPFLAGS) $(NCURSES_CFLAGS)
coverage:
	lcov -q -c -d . --include '*/client/*' -o coverage.info
	genhtml -q coverage.info -o coverage
	lcov --summary coverage.info
CLEANFILES += coverage.info

# BENCH=quick: at most 10,000 remarks, within a minute.
BENCH =
bench: client/plainvoice %D%/bench/load %D%/bench/visit
	@$(PYTHON) $(srcdir)/%D%/bench/bench . $(srcdir) $(BENCH)
