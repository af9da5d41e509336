package vn.motcua.tasklist.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as SVG: sharp at every size, without a picture to fetch. */
final class QrDrawing {

  private QrDrawing() {}

  /**
   * @param content plain characters of an address
   * @param name what screen readers say; one of our own words
   */
  static String svg(String content, String name) {
    BitMatrix bits = bits(content);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s" \
    shape-rendering="crispEdges"><rect width="100%%" height="100%%" fill="#fff"/>\
    <path d="%s" fill="#000"/></svg>\
    """
        .formatted(bits.getWidth(), bits.getHeight(), name.replace("\"", ""), path);
  }

  private static BitMatrix bits(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  3,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalStateException("An address fits into a QR code.", e);
    }
  }
}
