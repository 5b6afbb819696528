/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/object.h"

#include <string.h>
#include <strings.h>

#include "base/array.h"
#include "base/i18n.h"

const struct choice choices_register[] = {
	{ "plain", N_("plain words") },
	{ "technical", N_("exact words") },
	{ "easy", N_("easy words") },
	{ "spoken", N_("spoken words") },
	{ NULL, NULL },
};

const struct choice choices_voice[] = {
	{ "personal", N_("personal") },
	{ "team", N_("for the team") },
	{ "official", N_("official") },
	{ NULL, NULL },
};

const struct choice choices_visibility[] = {
	{ "public", N_("everybody can read it") },
	{ "assembly", N_("the assembly can read it") },
	{ "private", N_("only you can read it") },
	{ NULL, NULL },
};

static const struct field paragraph_fields[] = {
	{ "p", FIELD_LINE, FIELD_STRING(struct paragraph_text, p), FIELD_REQUIRED, 40,
	  .label = N_("Paragraph") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct paragraph_text, text),
	  FIELD_REQUIRED | FIELD_SEARCHED, .label = N_("Text") },
};
const struct noun noun_paragraph = {
	"Paragraph", sizeof(struct paragraph_text), paragraph_fields,
	ARRAY_COUNT(paragraph_fields),
	.is_object = false,
};

static const struct field description_fields[] = {
	{ "register", FIELD_CHOICE, FIELD_STRING(struct description, reg), FIELD_REQUIRED,
	  .choices = choices_register, .label = N_("Kind of words") },
	{ "lang", FIELD_LANG, FIELD_STRING(struct description, lang), FIELD_REQUIRED,
	  .label = N_("Language") },
	{ "title", FIELD_LINE, FIELD_STRING(struct description, title), FIELD_SEARCHED,
	  .label = N_("Title") },
	{ "paragraphs", FIELD_PARTS, FIELD_LIST(struct description, paragraphs),
	  FIELD_REQUIRED | FIELD_SEARCHED, .noun = &noun_paragraph, .label = N_("Paragraphs") },
	{ "by", FIELD_LINE, FIELD_STRING(struct description, by), 0, .label = N_("Written by") },
	{ "checked_by", FIELD_LINE, FIELD_STRING(struct description, checked_by), 0,
	  .label = N_("Checked by") },
	{ "based_on", FIELD_LINE, FIELD_STRING(struct description, based_on), 0,
	  .label = N_("Made from") },
	{ "binding", FIELD_FLAG, FIELD_BOOL(struct description, binding), 0,
	  .label = N_("This is the text that counts") },
	{ "stale", FIELD_FLAG, FIELD_BOOL(struct description, stale), 0,
	  .label = N_("Older than the text that counts") },
};
const struct noun noun_description = {
	"Description", sizeof(struct description), description_fields,
	ARRAY_COUNT(description_fields),
	.is_object = false,
};

static const struct field object_fields[] = {
	{ "id", FIELD_LINK, FIELD_STRING(struct object, id), FIELD_REQUIRED,
	  .label = N_("Address") },
	{ "type", FIELD_LINE, FIELD_STRING(struct object, type), FIELD_REQUIRED, 80,
	  .label = N_("Type") },
	{ "created", FIELD_TIME, FIELD_INTEGER(struct object, created), FIELD_REQUIRED,
	  .label = N_("Made") },
	{ "modified", FIELD_TIME, FIELD_INTEGER(struct object, modified), FIELD_REQUIRED,
	  .label = N_("Changed") },
	{ "deleted", FIELD_FLAG, FIELD_BOOL(struct object, deleted), 0,
	  .label = N_("Taken away") },
	{ "assembly", FIELD_LINK, FIELD_STRING(struct object, assembly), 0,
	  .label = N_("Assembly") },
	{ "author", FIELD_LINK, FIELD_STRING(struct object, author), 0, .label = N_("By") },
	{ "voice", FIELD_CHOICE, FIELD_STRING(struct object, voice), 0,
	  .choices = choices_voice, .label = N_("Voice") },
	{ "visibility", FIELD_CHOICE, FIELD_STRING(struct object, visibility), 0,
	  .choices = choices_visibility, .label = N_("Who can read it") },
	{ "descriptions", FIELD_PARTS, FIELD_LIST(struct object, descriptions), FIELD_SEARCHED,
	  .limit = 60, .noun = &noun_description, .label = N_("Descriptions") },
	{ "allow", FIELD_LINES, FIELD_LIST(struct object, allow), 0, 40,
	  .label = N_("What you can do") },
};
const struct noun noun_object = {
	"Object", sizeof(struct object), object_fields, ARRAY_COUNT(object_fields),
	.is_object = true,
};

const struct noun noun_any = { .type = "", .size = sizeof(struct object), .is_object = true };

const char *object_link(const struct object *object, const char *name)
{
	for (size_t i = 0; i < object->links.count; i++) {
		const struct link *link = object->links.items[i];
		if (!strcmp(link->name, name))
			return link->url;
	}
	return NULL;
}

bool object_allows(const struct object *object, const char *act)
{
	return list_has_text(&object->allow, act);
}

const struct description *object_binding(const struct object *object)
{
	for (size_t i = 0; i < object->descriptions.count; i++) {
		const struct description *description = object->descriptions.items[i];
		if (description->binding)
			return description;
	}
	return object->descriptions.count ? object->descriptions.items[0] : NULL;
}

size_t lang_match(const char *tag, const char *wanted)
{
	size_t length = strlen(wanted);
	while (tag && length) {
		if (!strncasecmp(tag, wanted, length) && (!tag[length] || tag[length] == '-'))
			return length;
		while (length && wanted[length - 1] != '-')
			length--;
		if (length)
			length--;
		if (length >= 2 && wanted[length - 2] == '-')
			length -= 2;
	}
	return 0;
}

static const struct description *best(const struct object *object, const char *reg,
				      const char *wanted)
{
	const struct description *found = NULL;
	size_t most = 0;
	for (size_t i = 0; i < object->descriptions.count; i++) {
		const struct description *each = object->descriptions.items[i];
		size_t match = lang_match(each->lang, wanted);
		if (match > most && !strcmp(each->reg, reg)) {
			most = match;
			found = each;
		}
	}
	return found;
}

const struct description *object_description(const struct object *object, const char *reg,
					     const char *const *langs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct description *found = best(object, reg, langs[i]);
		if (found)
			return found;
	}
	const struct description *any = NULL;
	for (size_t i = 0; i < object->descriptions.count; i++) {
		const struct description *each = object->descriptions.items[i];
		if (!strcmp(each->reg, reg) && (!any || each->binding))
			any = each;
	}
	return any;
}

const char *description_text(const struct description *description, struct arena *arena)
{
	size_t length = 0;
	for (size_t i = 0; i < description->paragraphs.count; i++)
		length += strlen(((const struct paragraph_text *)
				  description->paragraphs.items[i])->text) + 2;
	char *text = arena_alloc(arena, length + 1), *to = text;
	for (size_t i = 0; i < description->paragraphs.count; i++) {
		const struct paragraph_text *each = description->paragraphs.items[i];
		size_t size = strlen(each->text);
		memcpy(to, "\n\n", i ? 2 : 0);
		to += i ? 2 : 0;
		memcpy(to, each->text, size);
		to += size;
	}
	return text;
}

const char *description_paragraph(const struct description *description, const char *p)
{
	for (size_t i = 0; description && i < description->paragraphs.count; i++) {
		const struct paragraph_text *each = description->paragraphs.items[i];
		if (!strcmp(each->p, p))
			return each->text;
	}
	return NULL;
}
