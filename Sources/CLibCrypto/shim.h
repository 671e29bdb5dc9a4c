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

#include <openssl/cms.h>
#include <openssl/x509_vfy.h>
/* Stacks are handled by macros that Swift does not import. */
static inline int libcrypto_certificate_count(const STACK_OF(X509) *stack) { return sk_X509_num(stack); }
static inline X509 *libcrypto_certificate_at(const STACK_OF(X509) *stack, int index) { return sk_X509_value(stack, index); }
static inline STACK_OF(X509) *libcrypto_new_certificates(void) { return sk_X509_new_null(); }
static inline int libcrypto_push_certificate(STACK_OF(X509) *stack, X509 *certificate) { return sk_X509_push(stack, certificate); }
/* Frees the list and not the certificates in it. */
static inline void libcrypto_free_certificates(STACK_OF(X509) *stack) { sk_X509_free(stack); }
/* Frees the list and one reference to each certificate in it. */
static inline void libcrypto_release_certificates(STACK_OF(X509) *stack) { sk_X509_pop_free(stack, X509_free); }
static inline int libcrypto_signer_count(const STACK_OF(CMS_SignerInfo) *stack) { return sk_CMS_SignerInfo_num(stack); }
static inline CMS_SignerInfo *libcrypto_signer_at(const STACK_OF(CMS_SignerInfo) *stack, int index) { return sk_CMS_SignerInfo_value(stack, index); }
static const unsigned int libcrypto_cms_signature_alone =
    CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
static const int libcrypto_sm2_with_sm3 = NID_SM2_with_SM3;
static const int libcrypto_common_name = NID_commonName;
static const int libcrypto_signing_time = NID_pkcs9_signingTime;
