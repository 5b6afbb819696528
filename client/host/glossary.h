/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_GLOSSARY_H
#define PV_HOST_GLOSSARY_H

#include "host/doing.h"

/*
 * Words and what people mean by them (domain F).  No meaning is taken away, none is the only right
 * one; everybody holds one of a word.  Rules for host/deeds.h.
 */
bool glossary_explain(struct doing *doing, struct answer *answer);
bool glossary_add(struct doing *doing, struct answer *answer);
bool glossary_may_hold(const struct doing *doing);
bool glossary_hold(struct doing *doing, struct answer *answer);

#endif
