package vn.motcua.dossiers.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;

/**
 * Tells officials something, in the transaction of what happened; each is told in the ways he or
 * she wants, and what concerns a dossier is told to whoever stands in for them too. Telling
 * somebody twice with the same kind and key changes nothing.
 *
 * @see "docs/decisions/0038"
 */
public final class Notices {

  private final JdbcClient jdbc;
  private final Units units;

  public Notices(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  /**
   * Tells one official; nobody where there is no active account of that name.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void tell(String username, NoticeKind kind, About about) {
    tell(Set.of(username), kind, about);
  }

  /**
   * Tells everybody with a role in the unit that does this unit's work today.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void tell(Role role, UnitCode unit, NoticeKind kind, About about) {
    tell(withRole(role, unit), kind, about, role);
  }

  /**
   * Tells several officials.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void tell(Collection<String> usernames, NoticeKind kind, About about) {
    tell(usernames, kind, about, null);
  }

  /**
   * @param role as whose holders they are told; null = as those who hold tasks of the dossier
   */
  private void tell(
      Collection<String> usernames, NoticeKind kind, About about, @Nullable Role role) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A notice belongs to the transaction of what happened.");
    }
    if (usernames.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            select casefile.tell(
              :usernames, :kind, :dossier, :task, :key, cast(:detail as jsonb), :role)
            """)
        .param("usernames", Set.copyOf(usernames).toArray(String[]::new))
        .param("kind", kind.name())
        .param("dossier", about.dossier() == null ? null : about.dossier().value())
        .param("task", about.task())
        .param("key", about.key())
        .param("detail", JsonMapper.shared().writeValueAsString(about.detail()))
        .param("role", role == null ? null : role.key())
        .query(Integer.class)
        .single();
  }

  private List<String> withRole(Role role, UnitCode unit) {
    Set<String> today = new LinkedHashSet<>(Set.of(unit.value()));
    units.current(unit).ifPresent(current -> today.add(current.code().value()));
    return jdbc.sql(
            """
            select username from casefile.official
            where unit = any (:units) and active and :role = any (roles)
            """)
        .param("units", today.toArray(String[]::new))
        .param("role", role.key())
        .query(String.class)
        .list();
  }
}
