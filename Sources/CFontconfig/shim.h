#ifndef ZAITAKU_CFONTCONFIG_H
#define ZAITAKU_CFONTCONFIG_H

#include <fontconfig/fontconfig.h>

// The macros of fontconfig are not seen by Swift.
static inline const char *zaitaku_fc_family(void) { return FC_FAMILY; }

#endif
