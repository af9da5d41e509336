package vn.motcua.workers.intake;

import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.motcua.dossiers.document.IssuedResults;
import vn.motcua.dossiers.document.IssuedResults.Found;
import vn.motcua.workers.problem.Problems;

/** Hands out the signed result as {@code openapi/intake.yaml} describes it. */
@RestController
@RequestMapping(path = "/api/v1/dossiers")
final class ResultController {

  private static final String DIGEST = "Repr-Digest";

  private final IssuedResults results;

  ResultController(IssuedResults results) {
    this.results = results;
  }

  @GetMapping("/{code}/result")
  ResponseEntity<byte[]> result(@PathVariable String code, WebRequest request) {
    Found found =
        results
            .find(IntakeController.dossier(code))
            .orElseThrow(() -> Problems.unknownDossier().exception());
    return switch (found) {
      case Found.Result it -> file(it, request);
      case Found.None it -> throw Problems.noResult(it.why(), it.words()).exception();
    };
  }

  private ResponseEntity<byte[]> file(Found.Result result, WebRequest request) {
    String tag = "\"" + result.sha256() + "\"";
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    byte[] sum = HexFormat.of().parseHex(result.sha256());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .eTag(tag)
        .header(DIGEST, "sha-256=:" + Base64.getEncoder().encodeToString(sum) + ":")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(result.fileName()).build().toString())
        .body(results.handOut(result, IntakeController.PORTAL.caller()));
  }
}
