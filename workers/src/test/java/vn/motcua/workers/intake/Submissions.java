package vn.motcua.workers.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bodies of the intake API, named by what they are. */
final class Submissions {

  /** One empty page. */
  static final String PDF =
      Base64.getEncoder()
          .encodeToString(
              """
              %PDF-1.4
              1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
              2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
              3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
              trailer <</Root 1 0 R>>
              %%EOF
              """
                  .getBytes(StandardCharsets.UTF_8));

  private Submissions() {}

  static String good() {
    return """
    {"procedureCode":"1.004873","receivingUnit":"20194","communeUnit":"20194",
     "applicant":{"fullName":"Nguyễn Thị Thử Nghiệm","personalId":"999000000001",
                  "dateOfBirth":"1990-02-28","phone":"0900000000"},
     "facts":{"area":120.5,"pages":3,"onPaper":true,"purpose":"ở"},
     "papers":[{"componentId":"to-khai","fileName":"to-khai.pdf","mediaType":"application/pdf",
                "content":"%s"}],
     "returnWay":"DESK"}
    """
        .formatted(PDF);
  }
}
