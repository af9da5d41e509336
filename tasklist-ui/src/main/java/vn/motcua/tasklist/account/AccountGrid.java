package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import vn.motcua.dossiers.account.AccountCursor;
import vn.motcua.dossiers.account.AccountFilter;
import vn.motcua.dossiers.account.AccountRow;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.KeysetPages;

/** The accounts, by name: who, where and as what, whether they are in use. */
final class AccountGrid extends Grid<AccountRow> {

  private static final String LINE =
      """
      <div class="account-line"><span class="account-who">\
      <button class="account-open" @click=${open}>${item.name}</button>\
      <span class="mono muted">${item.username}</span></span>\
      <span class="account-where"><span>${item.roles}</span>\
      <span class="muted">${item.unit}</span></span>\
      <span class="account-how"><span class="account-state ${item.tone}">${item.state}</span>\
      <span class="muted">${item.seen}</span></span></div>\
      """;

  private final AccountDesk desk;

  AccountGrid(AccountDesk desk, SerializableConsumer<AccountRow> open) {
    this.desk = desk;
    addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    addClassNames("account-grid", "queue-cards");
    setSelectionMode(SelectionMode.NONE);
    getElement().setAttribute("aria-label", t("accounts.title"));
    addColumn(
        LitRenderer.<AccountRow>of(LINE)
            .withProperty("name", row -> row.owner().name())
            .withProperty("username", row -> row.owner().username())
            .withProperty("roles", row -> AccountView.roles(row.owner().roles()))
            .withProperty("unit", row -> desk.name(row.owner().unit()))
            .withProperty("state", AccountGrid::state)
            .withProperty("tone", row -> "is-" + word(row))
            .withProperty("seen", AccountGrid::seen)
            .withFunction("open", open));
  }

  void show(AccountFilter filter, int count) {
    KeysetPages<AccountRow, AccountCursor> pages =
        new KeysetPages<>((after, size) -> {
          var rows = desk.page(filter, after, size);
          return new KeysetPages.Page<>(rows, rows.size() < size ? null : rows.getLast().cursor());
        });
    setItems(query -> pages.fetch(query.getOffset(), query.getLimit()), query -> count);
  }

  static String state(AccountRow row) {
    return t("accounts.state." + word(row));
  }

  private static String word(AccountRow row) {
    if (!row.open()) {
      return "locked";
    }
    if (row.lockedUntil() != null) {
      return "waiting";
    }
    return row.mustChange() ? "first" : "open";
  }

  private static String seen(AccountRow row) {
    return row.signedInAt() == null
        ? t("accounts.never")
        : t("accounts.seen", Formats.moment(row.signedInAt()));
  }
}
