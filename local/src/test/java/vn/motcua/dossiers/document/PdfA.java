package vn.motcua.dossiers.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a PDF. */
public final class PdfA {

  private PdfA() {}

  /** The profile the file claims, such as {@code 2a}, and what it breaks of it. */
  public record Verdict(String profile, boolean compliant, List<String> faults) {}

  public static Verdict of(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(parser.getFlavour(), false).validate(parser);
      List<String> faults =
          result.getTestAssertions().stream()
              .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
              .map(one -> one.getRuleId() + " " + one.getMessage())
              .distinct()
              .toList();
      return new Verdict(parser.getFlavour().toString(), result.isCompliant(), faults);
    } catch (VeraPDFException | java.io.IOException e) {
      throw new IllegalStateException("veraPDF cannot read it.", e);
    }
  }

  /** Every shipped form with invented data. */
  public static byte[] sample(DocumentKind kind) {
    return Samples.pdf(kind).content();
  }

  /** Where its signatures go. */
  public static java.util.Map<String, Place> places(DocumentKind kind) {
    return Samples.pdf(kind).places();
  }
}
