#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*body)(const uint8_t *start, size_t size));
int LLVMFuzzerTestOneInput(const uint8_t *start, size_t size);

/* The package manager renames the `main` of an executable after it, so the one that libFuzzer brings is never linked. */
#define DRIVE(target) \
  int target##_main(int count, char **arguments) { \
    return LLVMFuzzerRunDriver(&count, &arguments, LLVMFuzzerTestOneInput); \
  }

DRIVE(DERFuzz)
DRIVE(ExpressionFuzz)
DRIVE(MultipartFuzz)
DRIVE(OFDFuzz)
DRIVE(PolicyFuzz)
DRIVE(XMLFuzz)
DRIVE(ZipFuzz)
