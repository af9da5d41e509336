package vn.motcua.workers.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bodies of the intake API, named by what they are. */
final class Submissions {

  static final String PDF =
      Base64.getEncoder().encodeToString("%PDF-1.7 thử".getBytes(StandardCharsets.UTF_8));

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
