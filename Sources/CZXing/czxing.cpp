#include "czxing.h"

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
