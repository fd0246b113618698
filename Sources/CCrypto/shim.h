#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H
// Only for SHA-256 of files, at once and in pieces.
#include <openssl/evp.h>
#include <openssl/sha.h>
#endif
