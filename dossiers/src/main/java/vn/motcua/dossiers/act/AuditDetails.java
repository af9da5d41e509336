package vn.motcua.dossiers.act;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.dossiers.access.Authority;

/**
 * What the audit trail keeps of an act: keys and words of the process, nothing of the applicant.
 */
final class AuditDetails {

  private AuditDetails() {}

  static Map<String, Object> of(Task task, Authority authority, Map<String, Object> more) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("task", task.key());
    details.put("step", task.elementId());
    details.putAll(more);
    String absent = authority.onBehalfOf();
    if (absent != null) {
      details.put("onBehalfOf", absent);
    }
    return details;
  }
}
