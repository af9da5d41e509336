package vn.motcua.dossiers.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture: its size is read first, then it is decoded as a small one. */
final class ImageFile {

  private static final long MOST_PIXELS = 120_000_000;

  /** In pixels: rows are decoded whole, however coarsely they are looked at. */
  private static final int LONGEST_SIDE = 30_000;

  private static final int SHOWN = 500;

  private ImageFile() {}

  static void check(byte[] content, PaperType type) throws Unfit {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
        throw new Unfit(PaperFault.TOO_LARGE_UNPACKED);
      }
      ImageReadParam coarse = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / SHOWN);
      coarse.setSourceSubsampling(step, step, 0, 0);
      if (reader.canReadRaster()) {
        reader.readRaster(0, coarse);
      } else {
        reader.read(0, coarse);
      }
    } catch (IOException | RuntimeException e) {
      throw new Unfit(PaperFault.BROKEN);
    } finally {
      reader.dispose();
    }
  }
}
