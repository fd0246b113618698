#ifndef ZAITAKU_CRSVG_H
#define ZAITAKU_CRSVG_H

#include <cairo.h>
#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

#endif
