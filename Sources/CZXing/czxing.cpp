#include "czxing.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>
#include <ZXing/TextUtfEncoding.h>
#include <cstdlib>
#include <cstring>

int32_t czxing_read(const uint8_t *grey, int32_t width, int32_t height, czxing_code *codes, int32_t limit) {
  try {
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true).setTryRotate(true);
    hints.setMaxNumberOfSymbols(static_cast<uint8_t>(limit < 1 ? 1 : limit > 16 ? 16 : limit));
    const auto found = ZXing::ReadBarcodes({grey, width, height, ZXing::ImageFormat::Lum}, hints);
    int32_t count = 0;
    for (const auto &code : found) {
      if (count == limit || !code.isValid()) continue;
      const auto text = code.text();
      codes[count].text = strdup(text.c_str());
      if (codes[count].text == nullptr) continue;
      for (int corner = 0; corner < 4; corner++) {
        codes[count].corners[corner * 2] = code.position()[corner].x;
        codes[count].corners[corner * 2 + 1] = code.position()[corner].y;
      }
      count++;
    }
    return count;
  } catch (...) {
    return -1;
  }
}

void czxing_free(char *text) { free(text); }

int32_t czxing_write(const char *text, uint8_t *modules, int32_t room) {
  try {
    const auto code = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                          .setMargin(0)
                          .setEccLevel(2)
                          .encode(std::string(text), 0, 0);
    const int32_t side = code.width();
    if (side * side > room) return -1;
    for (int32_t y = 0; y < side; y++)
      for (int32_t x = 0; x < side; x++) modules[y * side + x] = code.get(x, y) ? 1 : 0;
    return side;
  } catch (...) {
    return -1;
  }
}
