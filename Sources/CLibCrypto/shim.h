#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include <openssl/core_dispatch.h>
/* Swift does not import macros that combine flags. */
static const int libcrypto_select_public_key = EVP_PKEY_PUBLIC_KEY;
static const int libcrypto_select_key_pair = EVP_PKEY_KEYPAIR;
