/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SCENE_H
#define PV_APP_SCENE_H

#include "app/state.h"
#include "view/context.h"

/* What the makers of pages share: what a page is made from, and what came of it. */
enum made {
	MADE,		/* the page has its parts */
	MADE_NOT,	/* what it shows is not kept here */
	MADE_FAILED,	/* the error says why */
};

/* What a screen is made from; everything in it lives until the page has been made. */
struct scene {
	struct session *session;
	struct arena arena;
	struct view_context context;
	struct page *page;	/* made by page_init(): its kind and url say what is wanted */
	const char *near;	/* of a long list, show the part with this item; or NULL */
	struct list *shown;	/* takes the objects that the page shows; NULL: nobody asks */
};

/* What every page may need, in SCENE's arena. */
bool scene_context(struct scene *scene, struct error *error);

/* The object with that URL, deleted or not; NULL where it is not kept, or with ERROR. */
const struct object *scene_object(struct scene *scene, const char *url, struct error *error);

/* The same where it is of NOUN and was not taken away. */
const struct object *scene_of(struct scene *scene, const struct noun *noun, const char *url,
			      struct error *error);

/* All of NOUN in the assembly that belong to PARENT (NULL: to anything), in number order. */
bool scene_list(struct scene *scene, const struct noun *noun, const char *parent,
		struct list *list, struct error *error);

/* Of a long list only the part with the wanted item, as the context's window then says; a script
 * has no use for parts. */
bool scene_window(struct scene *scene, const struct noun *noun, const char *parent,
		  struct list *list, struct error *error);

/* The page shows this object, or these. */
void scene_show(struct scene *scene, const struct object *object);
void scene_show_list(struct scene *scene, const struct list *list);

/* MADE_FAILED where there is an ERROR, else MADE_NOT. */
enum made scene_not_made(const struct error *error);

#endif
