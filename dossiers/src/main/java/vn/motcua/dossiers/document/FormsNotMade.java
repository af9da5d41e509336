package vn.motcua.dossiers.document;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Officials;

/**
 * Tells who acted that the form of the act does not come by itself; the heads of the unit where
 * that official has left. For the workers.
 */
public final class FormsNotMade {

  private final JdbcClient jdbc;
  private final Officials officials;
  private final Notices notices;

  public FormsNotMade(JdbcClient jdbc, Officials officials, Notices notices) {
    this.jdbc = jdbc;
    this.officials = officials;
    this.notices = notices;
  }

  /**
   * @param order what {@link FormsOfActs} wrote down
   * @param why in words an official understands; empty where that is not known
   * @throws IllegalStateException outside a transaction
   */
  public void tell(DossierCode code, JsonNode order, String why) {
    String by = order.path(FormsOfActs.BY).asString("");
    String kind = order.path(FormsOfActs.KIND).asString("");
    String key = code + ":" + kind + ":" + order.path(FormsOfActs.CAUSE).asString("");
    About about = About.dossier(code, key).with(NoticeKind.FORM, kind).with("reason", why);
    if (officials.find(by).isPresent()) {
      notices.tell(Set.of(by), NoticeKind.FORM_FAILED, about);
    } else {
      unit(code).forEach(unit -> notices.tell(Role.HEAD, unit, NoticeKind.FORM_FAILED, about));
    }
  }

  private Set<UnitCode> unit(DossierCode code) {
    return jdbc.sql("select competent_unit from casefile.dossier where code = :code")
        .param("code", code.value())
        .query((row, number) -> new UnitCode(row.getString("competent_unit")))
        .set();
  }
}
