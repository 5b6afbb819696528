# SPDX-License-Identifier: GPL-3.0-or-later
# Everything but main() and the curses screen is in this library; the tests
# link it without curses, so no other code can come to need a terminal.
noinst_LIBRARIES += %D%/libplainvoice.a
%C%_libplainvoice_a_SOURCES =

%C%_libplainvoice_a_SOURCES += \
	%D%/base/arena.c %D%/base/arena.h \
	%D%/base/array.h \
	%D%/base/clock.c %D%/base/clock.h \
	%D%/base/error.c %D%/base/error.h \
	%D%/base/file.c %D%/base/file.h \
	%D%/base/i18n.h \
	%D%/base/memory.c %D%/base/memory.h \
	%D%/base/random.c %D%/base/random.h \
	%D%/base/settings.c %D%/base/settings.h \
	%D%/base/strbuf.c %D%/base/strbuf.h \
	%D%/base/text.c %D%/base/text.h

%C%_libplainvoice_a_SOURCES += \
	%D%/text/clean.c %D%/text/clean.h \
	%D%/text/difference.c %D%/text/difference.h \
	%D%/text/direction.c %D%/text/direction.h \
	%D%/text/letter.c %D%/text/letter.h \
	%D%/text/likeness.c %D%/text/likeness.h \
	%D%/text/paragraphs.c %D%/text/paragraphs.h \
	%D%/text/plainness.c %D%/text/plainness.h \
	%D%/text/sentence.c %D%/text/sentence.h \
	%D%/text/web.c %D%/text/web.h \
	%D%/text/width.c %D%/text/width.h \
	%D%/text/word.c %D%/text/word.h \
	%D%/text/wrap.c %D%/text/wrap.h

%C%_libplainvoice_a_SOURCES += \
	%D%/language/catalogue.c %D%/language/catalogue.h \
	%D%/language/directive.c %D%/language/directive.h \
	%D%/language/format.c %D%/language/format.h \
	%D%/language/language.c %D%/language/language.h \
	%D%/language/name.c \
	%D%/language/pack.c %D%/language/pack.h \
	%D%/language/tag.c %D%/language/tag.h

%C%_libplainvoice_a_SOURCES += \
	%D%/model/assembly.c %D%/model/assembly.h \
	%D%/model/ballot.c %D%/model/ballot.h \
	%D%/model/bank.c %D%/model/bank.h \
	%D%/model/barrier.c %D%/model/barrier.h \
	%D%/model/because.c %D%/model/because.h \
	%D%/model/chain.c %D%/model/chain.h \
	%D%/model/cost.c %D%/model/cost.h \
	%D%/model/day.c %D%/model/day.h \
	%D%/model/decision.c %D%/model/decision.h \
	%D%/model/deed.c %D%/model/deed.h \
	%D%/model/dissent.c %D%/model/dissent.h \
	%D%/model/due.c %D%/model/due.h \
	%D%/model/experiment.c %D%/model/experiment.h \
	%D%/model/field.c %D%/model/field.h \
	%D%/model/gather.c %D%/model/gather.h \
	%D%/model/index.c %D%/model/index.h \
	%D%/model/meeting.c %D%/model/meeting.h \
	%D%/model/nouns.c %D%/model/nouns.h \
	%D%/model/object.c %D%/model/object.h \
	%D%/model/owed.c %D%/model/owed.h \
	%D%/model/pace.c %D%/model/pace.h \
	%D%/model/people.c %D%/model/people.h \
	%D%/model/proposal.c %D%/model/proposal.h \
	%D%/model/quiet.c %D%/model/quiet.h \
	%D%/model/ranges.c %D%/model/ranges.h \
	%D%/model/reflection.c %D%/model/reflection.h \
	%D%/model/running.c %D%/model/running.h \
	%D%/model/slot.c %D%/model/slot.h \
	%D%/model/spans.c %D%/model/spans.h \
	%D%/model/stage.c %D%/model/stage.h \
	%D%/model/talk.c %D%/model/talk.h \
	%D%/model/tension.c %D%/model/tension.h \
	%D%/model/thanks.c %D%/model/thanks.h \
	%D%/model/voices.c %D%/model/voices.h \
	%D%/model/words.c %D%/model/words.h

%C%_libplainvoice_a_SOURCES += \
	%D%/net/address.c %D%/net/address.h \
	%D%/net/failure.c %D%/net/failure.h \
	%D%/net/http.c %D%/net/http.h \
	%D%/net/transfer.c %D%/net/transfer.h

%C%_libplainvoice_a_SOURCES += \
	%D%/wire/elements.c %D%/wire/elements.h \
	%D%/wire/json.c %D%/wire/json.h \
	%D%/wire/parse.c %D%/wire/parse.h \
	%D%/wire/problem.c \
	%D%/wire/read.c %D%/wire/read.h \
	%D%/wire/timestamp.c %D%/wire/timestamp.h \
	%D%/wire/write.c %D%/wire/write.h

%C%_libplainvoice_a_SOURCES += \
	%D%/connectors/connector.c %D%/connectors/connector.h \
	%D%/connectors/own.c

%C%_libplainvoice_a_SOURCES += \
	%D%/store/aside.c %D%/store/aside.h \
	%D%/store/db.c %D%/store/db.h \
	%D%/store/draft.c %D%/store/draft.h \
	%D%/store/facts.c %D%/store/facts.h \
	%D%/store/handle.c %D%/store/handle.h \
	%D%/store/records.h \
	%D%/store/search.c \
	%D%/store/store.c %D%/store/store.h \
	%D%/store/value.c

%C%_libplainvoice_a_SOURCES += \
	%D%/view/answers.c %D%/view/answers.h \
	%D%/view/assemblies.c \
	%D%/view/assembly.c \
	%D%/view/ballot.c %D%/view/ballot.h \
	%D%/view/bank.c %D%/view/bank.h \
	%D%/view/barrier.c %D%/view/barrier.h \
	%D%/view/braille.c %D%/view/braille.h \
	%D%/view/catchup.c %D%/view/catchup.h \
	%D%/view/changed.c %D%/view/changed.h \
	%D%/view/context.c %D%/view/context.h \
	%D%/view/cost.c %D%/view/cost.h \
	%D%/view/decision.c %D%/view/decision.h \
	%D%/view/deeds.c %D%/view/deeds.h \
	%D%/view/describe.c %D%/view/describe.h \
	%D%/view/experiment.c %D%/view/experiment.h \
	%D%/view/fill.c %D%/view/fill.h \
	%D%/view/gather.h \
	%D%/view/initialism.c %D%/view/initialism.h \
	%D%/view/item.c \
	%D%/view/limits.c \
	%D%/view/list.c \
	%D%/view/log.c \
	%D%/view/meaning.c %D%/view/meaning.h \
	%D%/view/meeting.c %D%/view/meeting.h \
	%D%/view/menus.c %D%/view/menus.h \
	%D%/view/object.c %D%/view/object.h \
	%D%/view/offer.c %D%/view/offer.h \
	%D%/view/otherwise.c %D%/view/otherwise.h \
	%D%/view/owed.c %D%/view/owed.h \
	%D%/view/page.c %D%/view/page.h \
	%D%/view/pages.h \
	%D%/view/people.c \
	%D%/view/portraits.c %D%/view/portraits.h \
	%D%/view/progress.c \
	%D%/view/proposal.c %D%/view/proposal.h \
	%D%/view/reflection.c %D%/view/reflection.h \
	%D%/view/recommendation.c %D%/view/recommendation.h \
	%D%/view/remarks.c \
	%D%/view/reply.c %D%/view/reply.h \
	%D%/view/roundup.c \
	%D%/view/same.c \
	%D%/view/search.c \
	%D%/view/slot.c \
	%D%/view/spoken.c %D%/view/spoken.h \
	%D%/view/stage.c %D%/view/stage.h \
	%D%/view/start.c \
	%D%/view/statement.c %D%/view/statement.h \
	%D%/view/tally.c %D%/view/tally.h \
	%D%/view/tension.c %D%/view/tension.h \
	%D%/view/thanks.c %D%/view/thanks.h \
	%D%/view/tidings.c %D%/view/tidings.h \
	%D%/view/topic.c \
	%D%/view/trace.c %D%/view/trace.h \
	%D%/view/vote.c \
	%D%/view/we.c \
	%D%/view/window.c %D%/view/window.h \
	%D%/view/words.c

%C%_libplainvoice_a_SOURCES += \
	%D%/app/about.c \
	%D%/app/act.c %D%/app/act.h \
	%D%/app/acting.c %D%/app/acting.h \
	%D%/app/advice.c %D%/app/advice.h \
	%D%/app/alike.c %D%/app/alike.h \
	%D%/app/answer.c %D%/app/answer.h \
	%D%/app/answered.c \
	%D%/app/arrival.c %D%/app/arrival.h \
	%D%/app/asking.c %D%/app/asking.h \
	%D%/app/assemblies.c %D%/app/assemblies.h \
	%D%/app/attending.c %D%/app/attending.h \
	%D%/app/barrier.c %D%/app/barrier.h \
	%D%/app/bookmark.c %D%/app/bookmark.h \
	%D%/app/budget.c %D%/app/budget.h \
	%D%/app/drafts.c \
	%D%/app/export.c %D%/app/export.h \
	%D%/app/fetch.c %D%/app/fetch.h \
	%D%/app/filling.c %D%/app/filling.h \
	%D%/app/folders.c %D%/app/folders.h \
	%D%/app/follow.c %D%/app/follow.h \
	%D%/app/forget.c %D%/app/forget.h \
	%D%/app/form.c %D%/app/form.h \
	%D%/app/giving.c \
	%D%/app/here.c %D%/app/here.h \
	%D%/app/hold.c %D%/app/hold.h \
	%D%/app/incoming.c %D%/app/incoming.h \
	%D%/app/joining.c %D%/app/joining.h \
	%D%/app/joint.c %D%/app/joint.h \
	%D%/app/jot.c %D%/app/jot.h \
	%D%/app/keymap.c %D%/app/keymap.h \
	%D%/app/keys.c %D%/app/keys.h \
	%D%/app/known.c %D%/app/known.h \
	%D%/app/line.c %D%/app/line.h \
	%D%/app/listed.c %D%/app/listed.h \
	%D%/app/listing.c \
	%D%/app/lists.c %D%/app/lists.h \
	%D%/app/load.c %D%/app/load.h \
	%D%/app/look.c %D%/app/look.h \
	%D%/app/move.c %D%/app/move.h \
	%D%/app/named.c %D%/app/named.h \
	%D%/app/offering.c %D%/app/offering.h \
	%D%/app/opening.c %D%/app/opening.h \
	%D%/app/outbox.c %D%/app/outbox.h \
	%D%/app/owing.c %D%/app/owing.h \
	%D%/app/own.c %D%/app/own.h \
	%D%/app/parcel.c %D%/app/parcel.h \
	%D%/app/picking.c %D%/app/picking.h \
	%D%/app/place.c %D%/app/place.h \
	%D%/app/practice.c %D%/app/practice.h \
	%D%/app/preferences.c %D%/app/preferences.h \
	%D%/app/press.c %D%/app/press.h \
	%D%/app/questions.c %D%/app/questions.h \
	%D%/app/rekey.c %D%/app/rekey.h \
	%D%/app/remark.c %D%/app/remark.h \
	%D%/app/resume.c %D%/app/resume.h \
	%D%/app/say.c %D%/app/say.h \
	%D%/app/saying.h \
	%D%/app/scene.c %D%/app/scene.h \
	%D%/app/screens.c %D%/app/screens.h \
	%D%/app/seek.c %D%/app/seek.h \
	%D%/app/session.c %D%/app/session.h \
	%D%/app/show.c %D%/app/show.h \
	%D%/app/socket.c %D%/app/socket.h \
	%D%/app/spell.c %D%/app/spell.h \
	%D%/app/state.c %D%/app/state.h \
	%D%/app/sweep.c %D%/app/sweep.h \
	%D%/app/sync.c %D%/app/sync.h \
	%D%/app/talking.c %D%/app/talking.h \
	%D%/app/thing.c %D%/app/thing.h \
	%D%/app/token.c %D%/app/token.h \
	%D%/app/tracing.c %D%/app/tracing.h \
	%D%/app/visit.c %D%/app/visit.h \
	%D%/app/waiting.c %D%/app/waiting.h \
	%D%/app/walk.c %D%/app/walk.h \
	%D%/app/way.c %D%/app/way.h \
	%D%/app/where.c \
	%D%/app/withdrawing.c %D%/app/withdrawing.h \
	%D%/app/writing.c %D%/app/writing.h

%C%_libplainvoice_a_SOURCES += \
	%D%/plain/arguments.c %D%/plain/arguments.h \
	%D%/plain/command.c %D%/plain/command.h \
	%D%/plain/doing.c %D%/plain/doing.h \
	%D%/plain/editor.c %D%/plain/editor.h \
	%D%/plain/export.c %D%/plain/export.h \
	%D%/plain/face.h \
	%D%/plain/input.c %D%/plain/input.h \
	%D%/plain/obey.c \
	%D%/plain/plain.c %D%/plain/plain.h \
	%D%/plain/print.c %D%/plain/print.h \
	%D%/plain/reading.c %D%/plain/reading.h \
	%D%/plain/sending.c %D%/plain/sending.h \
	%D%/plain/show.c \
	%D%/plain/signals.c %D%/plain/signals.h \
	%D%/plain/status.c %D%/plain/status.h

%C%_libplainvoice_a_SOURCES += \
	%D%/host/asked.c %D%/host/asked.h \
	%D%/host/ballot.c %D%/host/ballot.h \
	%D%/host/bank.c %D%/host/bank.h \
	%D%/host/barrier.c %D%/host/barrier.h \
	%D%/host/charter.c %D%/host/charter.h \
	%D%/host/codes.c %D%/host/codes.h \
	%D%/host/collections.c %D%/host/collections.h \
	%D%/host/content.c %D%/host/content.h \
	%D%/host/cost.c %D%/host/cost.h \
	%D%/host/count.c %D%/host/count.h \
	%D%/host/cursor.c %D%/host/cursor.h \
	%D%/host/decision.c %D%/host/decision.h \
	%D%/host/deeds.c %D%/host/deeds.h \
	%D%/host/describing.c %D%/host/describing.h \
	%D%/host/digest.c %D%/host/digest.h \
	%D%/host/dissent.c %D%/host/dissent.h \
	%D%/host/doing.c %D%/host/doing.h \
	%D%/host/embedded.c %D%/host/embedded.h \
	%D%/host/etag.c %D%/host/etag.h \
	%D%/host/experiment.c %D%/host/experiment.h \
	%D%/host/feed.c %D%/host/feed.h \
	%D%/host/gates.c %D%/host/gates.h \
	%D%/host/glossary.c %D%/host/glossary.h \
	%D%/host/heard.c %D%/host/heard.h \
	%D%/host/host.c %D%/host/host.h \
	%D%/host/inviting.c %D%/host/inviting.h \
	%D%/host/ledger.c %D%/host/ledger.h \
	%D%/host/limits.h \
	%D%/host/lines.c %D%/host/lines.h \
	%D%/host/listen.c %D%/host/listen.h \
	%D%/host/log.c %D%/host/log.h \
	%D%/host/meeting.c %D%/host/meeting.h \
	%D%/host/once.c %D%/host/once.h \
	%D%/host/noting.c %D%/host/noting.h \
	%D%/host/owed.c %D%/host/owed.h \
	%D%/host/packing.c %D%/host/packing.h \
	%D%/host/parts.c %D%/host/parts.h \
	%D%/host/path.c %D%/host/path.h \
	%D%/host/person.c %D%/host/person.h \
	%D%/host/proposing.c %D%/host/proposing.h \
	%D%/host/rate.c %D%/host/rate.h \
	%D%/host/receipt.c %D%/host/receipt.h \
	%D%/host/reflection.c %D%/host/reflection.h \
	%D%/host/request.c %D%/host/request.h \
	%D%/host/roles.c %D%/host/roles.h \
	%D%/host/roundup.c %D%/host/roundup.h \
	%D%/host/routes.c %D%/host/routes.h \
	%D%/host/rules.c %D%/host/rules.h \
	%D%/host/same.c %D%/host/same.h \
	%D%/host/seats.c %D%/host/seats.h \
	%D%/host/sent.c %D%/host/sent.h \
	%D%/host/server.c %D%/host/server.h \
	%D%/host/shelf.c %D%/host/shelf.h \
	%D%/host/show.c %D%/host/show.h \
	%D%/host/site.c %D%/host/site.h \
	%D%/host/speaking.c %D%/host/speaking.h \
	%D%/host/speech.c %D%/host/speech.h \
	%D%/host/stages.c %D%/host/stages.h \
	%D%/host/steer.c %D%/host/steer.h \
	%D%/host/tension.c %D%/host/tension.h \
	%D%/host/texts.c %D%/host/texts.h \
	%D%/host/thanks.c %D%/host/thanks.h \
	%D%/host/trace.c %D%/host/trace.h \
	%D%/host/we.c %D%/host/we.h \
	%D%/host/whole.c %D%/host/whole.h \
	%D%/host/wording.c %D%/host/wording.h \
	%D%/host/write.c %D%/host/write.h

# What of the screen needs no curses is in the library too, so that tests reach it.
%C%_libplainvoice_a_SOURCES += \
	%D%/term/ear.c %D%/term/ear.h \
	%D%/term/eye.c %D%/term/eye.h \
	%D%/term/frame.c %D%/term/frame.h \
	%D%/term/paint.c %D%/term/paint.h \
	%D%/term/shorten.c %D%/term/shorten.h

# The rest of it is the program's own, with main.c.
term_sources = \
	%D%/term/gather.c %D%/term/gather.h \
	%D%/term/keys.c %D%/term/keys.h \
	%D%/term/screen.c %D%/term/screen.h \
	%D%/term/term.c %D%/term/term.h \
	%D%/term/wake.c %D%/term/wake.h

plainvoice_libs = $(CURL_LIBS) $(JANSSON_LIBS) $(SQLITE_LIBS) $(MHD_LIBS) $(NETTLE_LIBS) \
	$(BROTLI_LIBS) $(ZLIB_LIBS) $(FRIBIDI_LIBS) $(CMARK_LIBS) $(READLINE_LIBS) $(UNISTRING_LIBS) $(LTLIBINTL)

bin_PROGRAMS += %D%/plainvoice
%C%_plainvoice_SOURCES = %D%/main.c $(term_sources)
%C%_plainvoice_CPPFLAGS = $(AM_CPPFLAGS) $(NCURSES_CFLAGS)
%C%_plainvoice_LDADD = %D%/libplainvoice.a $(NCURSES_LIBS) $(plainvoice_libs)

# The practice assembly.
practicedir = $(pkgdatadir)/practice
dist_practice_DATA = \
	%D%/host/practice/answers-owed.json \
	%D%/host/practice/answers-remarks.json \
	%D%/host/practice/answers-texts.json \
	%D%/host/practice/answers-topics.json \
	%D%/host/practice/answers-votes.json \
	%D%/host/practice/answers.json \
	%D%/host/practice/assembly.json \
	%D%/host/practice/openly.json \
	%D%/host/practice/people.json \
	%D%/host/practice/remarks.json \
	%D%/host/practice/together.json \
	%D%/host/practice/topics.json \
	%D%/host/practice/words.json
