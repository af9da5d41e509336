package vn.motcua.tasklist.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.account.AccountCursor;
import vn.motcua.dossiers.account.AccountFilter;
import vn.motcua.dossiers.account.AccountResult;
import vn.motcua.dossiers.account.AccountRow;
import vn.motcua.dossiers.account.Accounts;
import vn.motcua.dossiers.account.FirstPassword;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.UnitNames;

/** What the administrator's screen asks and does, each time as who they are at that moment. */
final class AccountDesk {

  private final Accounts accounts;
  private final Officials officials;
  private final PasswordEncoder encoder;
  private final UnitNames names;
  private final Supplier<Actor> actor;
  private final boolean local;

  AccountDesk(
      Accounts accounts,
      Officials officials,
      PasswordEncoder encoder,
      UnitNames names,
      SignedIn signedIn) {
    this.accounts = accounts;
    this.officials = officials;
    this.encoder = encoder;
    this.names = names;
    this.actor = signedIn.present();
    this.local = signedIn.official().local();
  }

  /** Whether passwords are kept here rather than by a login service. */
  boolean local() {
    return local;
  }

  UnitCode ownUnit() {
    return actor.get().unit();
  }

  List<UnitCode> units() {
    return accounts.units(actor.get());
  }

  String name(UnitCode unit) {
    return names.name(unit);
  }

  Set<Role> givable(UnitCode unit) {
    return accounts.givable(unit, actor.get());
  }

  List<AccountRow> page(AccountFilter filter, @Nullable AccountCursor after, int size) {
    return accounts.page(filter, after, size, actor.get());
  }

  int count(AccountFilter filter) {
    return accounts.count(filter, actor.get());
  }

  Optional<AccountRow> find(String username) {
    return accounts.find(username, actor.get());
  }

  int losing(String username, @Nullable Actor after) {
    return accounts.losing(username, after, actor.get());
  }

  /** Who of the same unit could go on with the work. */
  List<Actor> colleagues(Actor owner) {
    return officials.ofUnit(owner.unit()).stream()
        .filter(other -> !other.username().equals(owner.username()))
        .toList();
  }

  /** What came of it, and the first password to be told once. */
  record Issued(AccountResult result, String password) {

    /** Without the password, should anybody log it. */
    @Override
    public String toString() {
      return "Issued[result=" + result + "]";
    }
  }

  Issued open(Actor owner) {
    String password = FirstPassword.make();
    return new Issued(accounts.open(owner, encoder.encode(password), actor.get()), password);
  }

  Issued reset(String username) {
    String password = FirstPassword.make();
    return new Issued(
        accounts.resetPassword(username, encoder.encode(password), actor.get()), password);
  }

  AccountResult change(Actor owner, @Nullable String heir) {
    return accounts.change(owner, heir, actor.get());
  }

  AccountResult lock(String username, @Nullable String heir) {
    return accounts.lock(username, heir, actor.get());
  }

  AccountResult unlock(String username) {
    return accounts.unlock(username, actor.get());
  }
}
