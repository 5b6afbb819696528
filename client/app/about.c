/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/screens.h"
#include "view/pages.h"

enum made screen_about(struct scene *scene, struct error *error)
{
	(void)error;
	struct page *page = scene->page;
	const struct session *session = scene->session;
	page_add(page, PART_TITLE, "%s", _("About Plainvoice and this assembly"));
	page_add(page, PART_PARAGRAPH, _("Plainvoice, version %s. You can use, study, share and "
		 "change it, under the GNU General Public License, version 3 or later."),
		 session->version ? session->version : "");
	page_add(page, PART_FIELD, _("The address of the assembly is %s."), session->url);
	if (scene->context.assembly && scene->context.assembly->practice)
		page_add(page, PART_PARAGRAPH, "%s",
			 _("This is the practice assembly. It runs on this machine alone, and "
			   "nothing of it leaves the machine. Its people are invented; its facts "
			   "are real, each with a date and a source. It is not run by NHS England "
			   "and does not speak for it."));
	page_add(page, PART_HEADING, "%s", _("What is kept, and who sees it"));
	page_add(page, PART_PARAGRAPH, "%s",
		 _("What you read comes from the assembly's server and is kept on this machine. "
		   "Nobody is told what you read, but the server can see what was fetched."));
	page_add(page, PART_PARAGRAPH, "%s",
		 _("What you say goes to the assembly's server under the name that you gave. "
		   "You can take it back. Drafts stay on this machine until you send them."));
	page_add(page, PART_FIELD, _("Your files are in %s."), session->data);
	page_link(page, PAGE_LIMITS, NULL, "%s", _("Known limits"));
	return MADE;
}

enum made screen_limits(struct scene *scene, struct error *error)
{
	(void)error;
	view_limits(scene->page);
	return MADE;
}
