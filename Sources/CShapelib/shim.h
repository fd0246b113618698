#ifndef CShapelib_SHIM_H
#define CShapelib_SHIM_H
#include <shapefil.h>
#endif
