/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/asking.h"

#include <string.h>

#include "app/advice.h"
#include "app/alike.h"
#include "app/form.h"
#include "app/hold.h"
#include "app/load.h"
#include "app/questions.h"
#include "app/say.h"
#include "app/screens.h"
#include "app/writing.h"
#include "model/bank.h"
#include "model/talk.h"
#include "view/describe.h"
#include "view/fill.h"

static bool has_spoken(struct session *session, struct arena *arena)
{
	struct list remarks = { NULL, 0 };
	struct error error = ERROR_INIT;
	const char *self = sync_self(session->sync);
	struct store_query query = {
		.type = noun_contribution.type, .parent = session->saying.topic,
		.assembly = sync_assembly(session->sync),
	};
	load_list(session->store, &query, arena, &remarks, &error);
	error_release(&error);
	for (size_t i = 0; i < remarks.count; i++) {
		const struct object *object = remarks.items[i];
		if (self && object->author && !strcmp(object->author, self))
			return true;
	}
	return false;
}

bool asking_may_wait(struct session *session)
{
	struct arena arena = ARENA_INIT;
	bool may = !state_value(session, "later", sync_assembly(session->sync), &arena);
	arena_release(&arena);
	return may;
}

bool asking_must_declare(struct session *session)
{
	struct arena arena = ARENA_INIT;
	bool must = !session->saying.asked &&
		!state_value(session, "asked", session->saying.topic, &arena) &&
		(!has_spoken(session, &arena) || !asking_may_wait(session));
	arena_release(&arena);
	return must;
}

static void ask_invitation(struct scene *scene)
{
	struct page *page = scene->page;
	page->asks = "invitation";
	const struct assembly *assembly = scene->context.assembly;
	page_add(page, PART_TITLE, "%s", _("Join this assembly"));
	page_add(page, PART_PARAGRAPH,
		 _("To say something, join with an invitation and a name. Reading needs "
		   "neither. The word %s goes back."), say_word_leave());
	if (assembly && assembly->invitation) {
		page_add(page, PART_NOTICE, _("Anybody may join here. The invitation is: %s"),
			 assembly->invitation);
		page->prompt = arena_printf(&page->arena,
					    /* TRANSLATORS: a prompt; %s is the open invitation. */
					    _("Invitation, or Enter for %s: "),
					    assembly->invitation);
	} else {
		page->prompt = arena_copy(&page->arena, _("Invitation: "));
	}
}

static void ask_name(struct page *page)
{
	page_add(page, PART_TITLE, "%s", _("The name that others see"));
	page_add(page, PART_PARAGRAPH, "%s",
		 _("It stands beside all that you say. It need not be your full name."));
	page->asks = "name";
	page->prompt = arena_copy(&page->arena, _("Name: "));
}

static void ask_kind(struct scene *scene)
{
	struct error error = ERROR_INIT;
	struct session *session = scene->session;
	const struct topic *topic = screen_topic(session, session->saying.topic, &scene->arena,
						 &error);
	page_add(scene->page, PART_TITLE, "%s", session->saying.in_reply_to ?
		 _("What kind of reply is it?") : _("What do you want to say?"));
	for (size_t i = 0; topic && i < topic->object.allow.count; i++) {
		const char *kind = topic->object.allow.items[i];
		if (choice_known(choices_kind, kind))
			page_choice(scene->page, kind, "%s", choice_label(choices_kind, kind));
	}
	state_fail(session, &error);
}

static void ask_text(struct scene *scene)
{
	scene->page->asks = "text";
	/* TRANSLATORS: %s is the kind: "Question: write it now." */
	page_add(scene->page, PART_TITLE, _("%s: write it now."),
		 choice_label(choices_kind, scene->session->saying.draft.kind));
	writing_ask(scene);
}

static void ask_help(struct page *page)
{
	page_add(page, PART_TITLE, "%s", _("What would help?"));
	for (const struct choice *each = choices_would_help; each->word; each++)
		page_choice(page, each->word, "%s", _(each->label));
}

static void ask_declare(struct scene *scene)
{
	struct page *page = scene->page;
	page_add(page, PART_TITLE, "%s", _("Anything we should know?"));
	page_add(page, PART_PARAGRAPH, "%s",
		 _("An interest, an experience or a view that you bring. Everybody has some, "
		   "and all are welcome. It is shown beside what you say."));
	page_choice(page, "declare", "%s", _("Yes, I will say what"));
	page_choice(page, "nothing", "%s", _("Nothing to declare"));
	if (asking_may_wait(scene->session))
		page_choice(page, "later", "%s", _("Later; I will be asked once more"));
}

static void ask_category(struct page *page)
{
	page_add(page, PART_TITLE, "%s", _("What is it about?"));
	for (const struct choice *each = choices_category; each->word; each++)
		page_choice(page, each->word, "%s", _(each->label));
}

static void ask_declared(struct page *page)
{
	page_add(page, PART_TITLE, "%s", _("What should people know?"));
	page->asks = "declared";
	page->prompt = arena_copy(&page->arena, _("In one line: "));
}

static const char *speaker(struct scene *scene)
{
	struct contribution remark = {
		.object = { .author = scene->context.self },
		.standpoint = scene->session->saying.draft.standpoint,
	};
	return context_speaker(&scene->context, scene->page, &remark, SPEAKER_STANDPOINT);
}

/* Who will read it is known before it is sent. */
static const char *readers(struct scene *scene)
{
	const struct draft *draft = &scene->session->saying.draft;
	const struct object *before = NULL;
	struct error error = ERROR_INIT;
	if (draft->in_reply_to && !load_object(scene->session->store, draft->in_reply_to,
					       &scene->arena, &before, &error))
		before = NULL;
	error_release(&error);
	return strcmp(talk_visibility(draft->kind, before), "public") ?
		_("Only people who have joined this assembly can read it. You can take it back "
		  "later.") :
		_("All who read this assembly can read it. You can take it back later.");
}

static void add_sending(struct page *page)
{
	page_choice(page, "send", "%s", _("Send it"));
	page_choice(page, "hold", "%s", _("Later: hold it here, then send it"));
}

static void ask_hold(struct page *page)
{
	char *seconds = arena_printf(&page->arena, "%d", HOLD_LEAST);
	page_add(page, PART_TITLE, "%s", _("How long should it be held here?"));
	page_add(page, PART_PARAGRAPH, "%s", _("Until then you can take it out and change it, or "
					       "throw it away."));
	page_choice(page, seconds, "%s", _("Ten minutes"));
	page_choice(page, arena_printf(&page->arena, "%d", HOLD_HOUR), "%s", _("An hour"));
	page_choice(page, arena_printf(&page->arena, "%d", HOLD_MOST), "%s", _("A day"));
	page_choice(page, "no", "%s", _("Do not hold it; look again"));
}

/* What it stands under, as far as that is kept. */
static void add_before(struct scene *scene, const char *url)
{
	const struct contribution *before = (const struct contribution *)
		context_object(&scene->context, &noun_contribution, url);
	if (before)
		page_add(scene->page, PART_FIELD, _("It replies to: %s"),
			 fill_excerpt(scene->page, before->text, 60));
}

/* Whether the assembly takes as much of it. */
static bool look_at_remark(struct scene *scene)
{
	struct page *page = scene->page;
	struct session *session = scene->session;
	const struct draft *draft = &session->saying.draft;
	struct error error = ERROR_INIT;
	const struct topic *topic = screen_topic(session, draft->topic, &scene->arena, &error);
	const char *text = writing_text(session, &scene->arena);
	state_fail(session, &error);
	/* TRANSLATORS: the kind of what is said, then the topic. */
	page_add(page, PART_FIELD, _("%s, in the topic: %s"),
		 choice_label(choices_kind, draft->kind),
		 topic ? describe_title(&scene->context, &topic->object, topic->title) : "");
	add_before(scene, draft->in_reply_to);
	fill_text(page, text ? text : "", draft->lang);
	if (draft->would_help)
		page_add(page, PART_FIELD, _("What would help: %s."),
			 choice_label(choices_would_help, draft->would_help));
	page_add(page, PART_FIELD, _("It will be said as: %s."), speaker(scene));
	advice_add(scene, draft->kind, text);
	page_add(page, PART_NOTICE, "%s", readers(scene));
	return text && strlen(text) <= field_limit(field_find(&noun_contribution, "text"));
}

static void ask_look(struct scene *scene)
{
	struct page *page = scene->page;
	const struct saying *saying = &scene->session->saying;
	const struct draft *draft = &saying->draft;
	bool fits = true, answers = !saying->deed || saying->walk.levels[0].noun;
	page_add(page, PART_TITLE, "%s", _("A last look"));
	if (draft->state == DRAFT_REFUSED && draft->reason)
		page_add(page, PART_NOTICE, "%s", draft->reason);
	if (saying->deed)
		questions_look(scene);
	else
		fits = look_at_remark(scene);
	if (form_is_private(scene->session))
		page_add(page, PART_NOTICE, "%s", _("Only you can read it: it stays on this "
						    "machine and is sent to nobody."));
	else if (fits)
		add_sending(page);
	else
		page_add(page, PART_NOTICE, "%s", _("It is longer than the assembly takes. "
						    "Make it shorter."));
	if (answers)
		page_choice(page, "change", "%s", saying->deed ? _("Change an answer") :
			    _("Change the text"));
	if (form_is_private(scene->session))
		page_choice(page, "own", "%s", _("Keep it here, for you alone"));
	else
		page_choice(page, "keep", "%s", _("Keep it as a draft"));
	page_choice(page, "away", "%s", _("Throw it away"));
}

/* Who has an idea against what worries them, or time to give, can go on at once (domain I.25). */
static void offer_more(struct scene *scene)
{
	const struct saying *saying = &scene->session->saying;
	const char *help = saying->draft.would_help ? saying->draft.would_help : "";
	struct list banks = { NULL, 0 };
	if (!strcmp(help, "idea") && saying->remark)
		page_choice(scene->page, "idea", "%s", _("Write your idea now"));
	else if (!strcmp(help, "time"))
		banks = context_list(&scene->context, &noun_timebank, NULL);
	if (banks.count)
		page_link(scene->page, PAGE_OBJECT,
			  ((const struct timebank *)banks.items[0])->object.id, "%s",
			  _("Offer your time in the timebank"));
}

static void show_receipt(struct scene *scene)
{
	struct page *page = scene->page;
	const struct saying *saying = &scene->session->saying;
	const char *receipt = saying->draft.receipt ? saying->draft.receipt : "";
	page_add(page, PART_TITLE, "%s", saying->deed ? _("It has been done.") :
		 _("It has been said."));
	page_add(page, PART_RECEIPT, "%s", receipt);
	if (saying->deed) {
		questions_done(scene);
		return;
	}
	offer_more(scene);
	if (saying->remark)
		page_link(page, PAGE_REMARK, saying->remark, "%s", _("Look at it"));
	page_link(page, PAGE_REMARKS, saying->topic, "%s", _("What people said"));
	page_link(page, PAGE_TOPIC, saying->topic, "%s", _("The topic"));
}

static void ask_withdraw(struct page *page)
{
	page_add(page, PART_TITLE, "%s", _("Take it back?"));
	page_add(page, PART_PARAGRAPH, "%s",
		 _("Its words go, for everybody. Its number and its dates stay."));
	page_choice(page, "yes", "%s", _("Yes, take it back"));
	page_choice(page, "no", "%s", _("No, leave it"));
}

static void ask(struct scene *scene)
{
	switch (scene->session->saying.step) {
	case SAYING_INVITATION:
		ask_invitation(scene);
		break;
	case SAYING_NAME:
	case SAYING_JOINING:
		ask_name(scene->page);
		break;
	case SAYING_KIND:
		ask_kind(scene);
		break;
	case SAYING_TEXT:
		ask_text(scene);
		break;
	case SAYING_ALIKE:
		alike_ask(scene);
		break;
	case SAYING_ALIKE_TO:
		alike_ask_what(scene);
		break;
	case SAYING_HELP:
		ask_help(scene->page);
		break;
	case SAYING_DECLARE:
		ask_declare(scene);
		break;
	case SAYING_CATEGORY:
		ask_category(scene->page);
		break;
	case SAYING_DECLARED:
		ask_declared(scene->page);
		break;
	case SAYING_FIELD:
		questions_ask(scene);
		break;
	case SAYING_CHANGE:
		questions_change(scene);
		break;
	case SAYING_HOLD:
		ask_hold(scene->page);
		break;
	case SAYING_SENT:
		show_receipt(scene);
		break;
	case SAYING_WITHDRAW:
	case SAYING_WITHDRAWING:
		ask_withdraw(scene->page);
		break;
	default:
		ask_look(scene);
	}
}

void asking_page(struct session *session, struct page *page)
{
	struct scene scene = { .session = session, .page = page };
	struct error error = ERROR_INIT;
	const struct saying *saying = &session->saying;
	page_init(page, PAGE_SAY, saying->deed ? saying->on : saying->topic);
	if (!scene_context(&scene, &error))
		state_fail(session, &error);
	ask(&scene);
	arena_release(&scene.arena);
}
