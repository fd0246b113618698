#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H
// Only for SHA-256 of files.
#include <openssl/sha.h>
#endif
