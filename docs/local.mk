# SPDX-License-Identifier: GPL-3.0-or-later
EXTRA_DIST += \
	%D%/CONTRIBUTING.md \
	%D%/accessibility.md \
	%D%/api/openapi.yaml \
	%D%/architecture.md \
	%D%/hosting.md \
	%D%/keys.sh \
	%D%/performance.md \
	%D%/translating.md

dist_man_MANS += %D%/plainvoice.1
