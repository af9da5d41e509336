package vn.motcua.dossiers.projection;

import java.util.List;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

/**
 * Turns one kind of record into rows of one table. Writing the same record twice, or an older one
 * after a newer one, changes nothing.
 */
interface RecordHandler {

  ValueType valueType();

  boolean handles(EngineRecord record);

  void write(List<EngineRecord> records, Rows rows);
}
