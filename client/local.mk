# SPDX-License-Identifier: GPL-3.0-or-later
# Everything but main() and the curses screen is in this library; the tests
# link it without curses, so no other code can come to need a terminal.
noinst_LIBRARIES += %D%/libplainvoice.a
%C%_libplainvoice_a_SOURCES = \
	%D%/base/arena.c %D%/base/arena.h \
	%D%/base/array.h \
	%D%/base/error.c %D%/base/error.h \
	%D%/base/i18n.h \
	%D%/base/memory.c %D%/base/memory.h \
	%D%/base/strbuf.c %D%/base/strbuf.h \
	%D%/language/format.h \
	%D%/language/language.h \
	%D%/model/assembly.c %D%/model/assembly.h \
	%D%/model/field.c %D%/model/field.h \
	%D%/model/index.c %D%/model/index.h \
	%D%/model/nouns.c %D%/model/nouns.h \
	%D%/model/object.c %D%/model/object.h \
	%D%/model/people.c %D%/model/people.h \
	%D%/model/talk.c %D%/model/talk.h \
	%D%/model/words.c %D%/model/words.h \
	%D%/net/http.h \
	%D%/wire/json.h \
	%D%/connectors/connector.h \
	%D%/store/draft.h \
	%D%/store/store.h \
	%D%/view/context.h \
	%D%/view/describe.h \
	%D%/view/fill.h \
	%D%/view/page.h \
	%D%/view/pages.h \
	%D%/app/act.h \
	%D%/app/load.h \
	%D%/app/session.h \
	%D%/app/sync.h \
	%D%/app/token.h

plainvoice_libs = $(CURL_LIBS) $(JANSSON_LIBS) $(SQLITE_LIBS) $(MHD_LIBS) $(FRIBIDI_LIBS) \
	$(CMARK_LIBS) $(XML_LIBS) $(READLINE_LIBS) $(UNISTRING_LIBS) $(LTLIBINTL)

# The practice assembly.
practicedir = $(pkgdatadir)/practice
dist_practice_DATA = \
	%D%/host/practice/assembly.json \
	%D%/host/practice/topics.json
