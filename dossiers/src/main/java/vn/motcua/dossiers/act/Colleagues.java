package vn.motcua.dossiers.act;

import java.util.Optional;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.official.Officials;

/** Officials of the unit that does the work of the unit a task waits at. */
final class Colleagues {

  private final Access access;
  private final Officials officials;

  Colleagues(Access access, Officials officials) {
    this.access = access;
    this.officials = officials;
  }

  /** The official, if of the task's unit or of the one that took over its work. */
  Optional<Actor> find(String username, Task task) {
    return officials.find(username).map(Account::actor).filter(one -> worksFor(task, one));
  }

  private boolean worksFor(Task task, Actor colleague) {
    String unit = task.unit();
    return unit != null && access.actingUnits(colleague).contains(new UnitCode(unit));
  }
}
