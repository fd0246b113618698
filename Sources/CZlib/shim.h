#ifndef CZlib_SHIM_H
#define CZlib_SHIM_H
#include <zlib.h>
/* deflateInit2 is a macro, which Swift doesn't see. */
static inline int zaitaku_deflate_init(z_streamp stream, int level, int windowBits) {
  return deflateInit2(stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
}
static inline int zaitaku_inflate_init(z_streamp stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}
#endif
