package vn.motcua.dossiers.history;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;

/** Reads what happened to a dossier. */
public final class HistoryQueries {

  private final JdbcClient jdbc;
  private final Access access;

  public HistoryQueries(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** Every fact in time order, the oldest first; empty where the official may not see it. */
  public List<HistoryEntry> of(DossierCode code, Actor actor) {
    throw new UnsupportedOperationException();
  }
}
