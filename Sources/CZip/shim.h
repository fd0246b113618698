#ifndef CZip_SHIM_H
#define CZip_SHIM_H
#include <zip.h>
#endif
