/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SCREENS_H
#define PV_APP_SCREENS_H

#include "app/scene.h"

/* One table of screens: how each page is made from what is kept on this machine. */

/*
 * Make the page KIND at URL into PAGE, which the caller releases in any case.  Of a long list
 * only the part is shown in which the item at NEAR is (NULL: the first).  SHOWN (NULL:
 * not wanted) gets the objects that it shows, in ARENA with all that they hold.
 */
enum made screen_make(struct session *session, enum page_kind kind, const char *url,
		      const char *near, struct page *page, struct error *error);
enum made screen_objects(struct session *session, const struct page *page, struct arena *arena,
			 struct list *shown, struct error *error);

/* The pages that only this part can make, since they show acts, choices and drafts. */
enum made screen_settings(struct scene *scene, struct error *error);
enum made screen_keys(struct scene *scene, struct error *error);
enum made screen_about(struct scene *scene, struct error *error);
enum made screen_limits(struct scene *scene, struct error *error);
enum made screen_drafts(struct scene *scene, struct error *error);
enum made screen_draft(struct scene *scene, struct error *error);

/* What is found on the way; addresses and kinds are words of the page's url. */
enum made screen_replies(struct scene *scene, struct error *error);
enum made screen_addresses(struct scene *scene, struct error *error);
enum made screen_kinds(struct scene *scene, struct error *error);

/* The drafts that are not sent yet. */
size_t screen_open_drafts(struct session *session);

/* The topic with that URL in ARENA, or NULL. */
const struct topic *screen_topic(struct session *session, const char *url, struct arena *arena,
				 struct error *error);

#endif
