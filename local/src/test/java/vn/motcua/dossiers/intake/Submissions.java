package vn.motcua.dossiers.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.House;

/** Submissions of birth registrations by people who do not exist. */
public final class Submissions {

  public static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
  public static final String FORM = "to-khai-dang-ky-khai";
  public static final Origin PORTAL = new Origin.Caller("portal");

  private Submissions() {}

  public static Submission complete(Channel channel, String key) {
    return at(House.HAI_CHAU, channel, key);
  }

  public static Submission at(UnitCode unit, Channel channel, String key) {
    return at(unit, channel, ReturnWay.DESK, key);
  }

  public static Submission at(UnitCode unit, Channel channel, ReturnWay way, String key) {
    return new Submission(
        BIRTH,
        channel,
        unit,
        unit,
        applicant("H'Thử Nghiệm Êban"),
        Map.of("formOnPaper", true, "abandonedChild", false, "surrogacy", false),
        List.of(pdf(FORM)),
        way,
        key);
  }

  public static Applicant applicant(String name) {
    return new Applicant(
        name,
        "999190123456",
        LocalDate.of(1990, 5, 17),
        "0900000000",
        "thu.nghiem@example.org",
        "1 Đường Thử Nghiệm");
  }

  /** One empty page. */
  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """;

  public static SubmittedPaper pdf(String component) {
    return new SubmittedPaper(
        component, "to-khai.pdf", "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII), 1);
  }

  /** A key nobody used before. */
  public static String key() {
    return "test-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
  }

  public static DossierCode registered(IntakeResult result) {
    return ((IntakeResult.Registered) result).code();
  }
}
