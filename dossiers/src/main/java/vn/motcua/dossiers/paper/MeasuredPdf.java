package vn.motcua.dossiers.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * Opens a PDF none of whose streams is unpacked beyond measure, however it is packed, named or
 * encrypted: each is measured, without being held, before it is unpacked. Pictures are not unpacked
 * at all.
 */
final class MeasuredPdf extends PDFParser {

  /** Of one stream, in bytes; what it says takes many times as much once it is parsed. */
  private static final int LARGEST_STREAM = 8 * 1024 * 1024;

  /** Of what a predictor works on, in bits; it is held whole. */
  private static final long LONGEST_ROW = 8L * LARGEST_STREAM;

  private static final Set<COSName> MEASURED =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION,
          COSName.CRYPT);

  private long left;
  private boolean burst;

  /**
   * Call {@link #parse()} next.
   *
   * @param together of all streams, each as often as it is unpacked, in bytes
   */
  MeasuredPdf(byte[] content, long together) throws IOException {
    super(new RandomAccessReadBuffer(content));
    left = together;
    document.close();
    document = new Document();
  }

  /** Whether a stream was larger than allowed; it was then not unpacked. */
  boolean burst() {
    return burst;
  }

  private final class Document extends COSDocument {

    private final RandomAccessStreamCache cache;

    Document() throws IOException {
      super(IOUtils.createMemoryOnlyStreamCache(), MeasuredPdf.this);
      cache = IOUtils.createMemoryOnlyStreamCache().create();
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream = new Stream(cache, createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  private final class Stream extends COSStream {

    Stream(RandomAccessStreamCache cache, RandomAccessReadView packed) throws IOException {
      super(cache, packed);
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
      measure();
      return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      measure();
      return super.createView();
    }

    private void measure() throws IOException {
      List<Filter> filters = new ArrayList<>();
      for (COSBase name : all(getFilters())) {
        if (!MEASURED.contains(name)) {
          throw new IOException("A stream is packed in a way that is not measured.");
        }
        filters.add(FilterFactory.INSTANCE.getFilter((COSName) name));
      }
      if (Set.copyOf(filters).size() < filters.size()) {
        throw tooLarge();
      }
      for (COSBase one : all(getDictionaryObject(COSName.DP, COSName.DECODE_PARMS))) {
        if (one instanceof COSDictionary parameters && rowInBits(parameters) > LONGEST_ROW) {
          throw tooLarge();
        }
      }
      InputStream packed = createRawInputStream();
      for (int at = 0; at < filters.size(); at++) {
        Unpacked unpacked = new Unpacked(at < filters.size() - 1);
        filters.get(at).decode(packed, unpacked, this, at, DecodeOptions.DEFAULT);
        packed = new ByteArrayInputStream(unpacked.kept.toByteArray());
      }
    }
  }

  private static List<COSBase> all(@Nullable COSBase value) {
    List<COSBase> found = new ArrayList<>();
    if (value instanceof COSArray array) {
      for (int at = 0; at < array.size(); at++) {
        COSBase one = array.getObject(at);
        if (one != null) {
          found.add(one);
        }
      }
    } else if (value != null) {
      found.add(value);
    }
    return found;
  }

  private static double rowInBits(COSDictionary parameters) {
    return (double) parameters.getInt(COSName.COLUMNS, 1)
        * parameters.getInt(COSName.COLORS, 1)
        * parameters.getInt(COSName.BITS_PER_COMPONENT, 8);
  }

  private IOException tooLarge() {
    burst = true;
    return new IOException("A stream is larger than allowed.");
  }

  /** Counts what one filter gives out, and keeps it for the next one. */
  private final class Unpacked extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final boolean keeps;
    private long written;

    Unpacked(boolean keeps) {
      this.keeps = keeps;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      written += length;
      left -= length;
      if (written > LARGEST_STREAM || left < 0) {
        throw tooLarge();
      }
      if (keeps) {
        kept.write(bytes, from, length);
      }
    }
  }
}
