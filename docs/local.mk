# SPDX-License-Identifier: GPL-3.0-or-later
EXTRA_DIST += \
	%D%/CONTRIBUTING.md \
	%D%/architecture.md \
	%D%/translating.md
