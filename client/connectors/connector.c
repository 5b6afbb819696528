/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "connectors/connector.h"

#include "base/array.h"

static const struct connector *const connectors[] = { &connector_own };

const struct connector *connector_for(const struct http_answer *answer)
{
	for (size_t i = 0; i < ARRAY_COUNT(connectors); i++)
		if (connectors[i]->knows(answer))
			return connectors[i];
	return NULL;
}
