#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A two-dimensional code: its text in UTF-8 and its corners in pixels, clockwise from the code's own top left.
typedef struct {
  char *text;
  int32_t corners[8];
} czxing_code;

/// Reads at most `limit` two-dimensional codes of a grey picture into `codes`.
/// @return How many; -1 when the reader failed. Each `text` is to be freed with `czxing_free`.
int32_t czxing_read(const uint8_t *grey, int32_t width, int32_t height, czxing_code *codes, int32_t limit);
void czxing_free(char *text);

/// Draws `text` as a QR code, a byte a module, 1 for dark, without a quiet zone.
/// @return Modules a side; -1 when the text cannot be drawn or does not fit into `room` bytes.
int32_t czxing_write(const char *text, uint8_t *modules, int32_t room);

#ifdef __cplusplus
}
#endif
