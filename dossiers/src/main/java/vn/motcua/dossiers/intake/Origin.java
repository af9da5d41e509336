package vn.motcua.dossiers.intake;

import vn.motcua.dossiers.access.Actor;

/** Who brings a request in: an official at the desk, or another system. */
public sealed interface Origin {

  /** The name under which idempotency keys and the audit trail know the caller. */
  String caller();

  /** An official at the receiving desk. */
  record Desk(Actor actor) implements Origin {
    @Override
    public String caller() {
      return "desk:" + actor.username();
    }
  }

  /** The National Portal or another system behind the API. */
  record Caller(String system) implements Origin {
    @Override
    public String caller() {
      return "system:" + system;
    }
  }
}
