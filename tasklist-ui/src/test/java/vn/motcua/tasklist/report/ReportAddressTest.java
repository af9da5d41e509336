package vn.motcua.tasklist.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.report.ReportKind;
import vn.motcua.dossiers.report.ReportQuestion;

class ReportAddressTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void withoutDaysAReportIsAboutThePresentYear() {
    ReportQuestion question = ReportAddress.read(QueryParameters.empty(), TODAY);
    assertThat(question.from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(question.until()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void aQuestionStandsInTheAddressAndIsReadAgain() {
    ReportQuestion question =
        ReportAddress.read(
            QueryParameters.fromString(
                "bao-cao=register&don-vi=20242&linh-vuc=land&tu-ngay=2026-03-31&den-ngay=2026-03-01"),
            TODAY);
    assertThat(question.kind()).isEqualTo(ReportKind.REGISTER);
    assertThat(question.from()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(ReportAddress.read(ReportAddress.write(question), TODAY)).isEqualTo(question);
  }

  @Test
  void thePeriodOfAReportDoesNotNarrowTheOtherViews() {
    QueryParameters shown =
        QueryParameters.fromString(
            "bao-cao=register&don-vi=20242&kenh=direct&tu-ngay=2026-01-01&den-ngay=2026-12-31");
    assertThat(ReportAddress.scope(shown).getQueryString())
        .contains("don-vi=20242")
        .contains("kenh=direct")
        .doesNotContain("ngay")
        .doesNotContain("bao-cao");
    assertThat(ReportAddress.scope(QueryParameters.empty()).getQueryString()).isEmpty();
  }
}
