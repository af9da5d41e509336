package vn.motcua.dossiers.projection;

import java.util.List;
import java.util.TreeSet;
import vn.motcua.dossiers.projection.source.EngineRecord;

/** Gives rows that came before their start message the dossier they belong to. */
final class DossierNames {

  private static final String TASKS =
      """
      with named as (
        update readmodel.task t set dossier_code = p.dossier_code
        from readmodel.process_instance p
        where p.process_instance_key = any (:keys) and t.process_instance_key = p.process_instance_key
          and t.dossier_code is null
        returning t.unit)
      select distinct unit from named where unit is not null
      """;

  private static final String ELEMENTS =
      """
      with named as (
        update readmodel.element e set dossier_code = p.dossier_code
        from readmodel.process_instance p
        where p.process_instance_key = any (:keys) and e.process_instance_key = p.process_instance_key
          and e.dossier_code is null
        returning e.element_id)
      select element_id from named where false
      """;

  private static final String INCIDENTS =
      """
      with named as (
        update readmodel.incident i set dossier_code = p.dossier_code
        from readmodel.process_instance p
        where p.process_instance_key = any (:keys) and i.process_instance_key = p.process_instance_key
          and i.dossier_code is null
        returning i.element_id)
      select element_id from named where false
      """;

  private DossierNames() {}

  static void complete(List<EngineRecord> startMessages, Rows rows) {
    if (startMessages.isEmpty()) {
      return;
    }
    var instances = new TreeSet<Long>();
    startMessages.forEach(record -> instances.add(record.number("processInstanceKey")));
    rows.touch(TASKS, instances);
    rows.touch(ELEMENTS, instances);
    rows.touch(INCIDENTS, instances);
  }
}
