package vn.motcua.tasklist.account;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.account.AccountFilter;
import vn.motcua.dossiers.account.AccountRow;
import vn.motcua.dossiers.account.Accounts;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.FilterChip;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.UnitNames;
import vn.motcua.tasklist.shell.VietnameseBox;

/**
 * The accounts of an administrator's units. Unit and state are the address; words are names of
 * people and stay out of it.
 */
@Route(value = AccountsView.PATH, layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://motcua/queue.css")
@StyleSheet("context://motcua/account.css")
final class AccountsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "tai-khoan-don-vi";

  private static final String UNIT = "don-vi";
  private static final String STATE = "tt";
  private static final String OPEN = "dang-dung";
  private static final String LOCKED = "da-khoa";
  private static final int WAIT_MILLIS = 300;

  private final AccountDesk desk;
  private final PageHeader header = new PageHeader(t("accounts.title"));
  private final TextField words = new TextField();
  private final ComboBox<UnitCode> unit = new ComboBox<>();
  private final Div states = new Div();
  private final Div list = new Div();
  private final AccountGrid grid;
  private AccountFilter filter = AccountFilter.ALL;

  AccountsView(
      Accounts accounts,
      Officials officials,
      PasswordEncoder encoder,
      UnitNames names,
      SignedIn signedIn) {
    this.desk = new AccountDesk(accounts, officials, encoder, names, signedIn);
    this.grid = new AccountGrid(desk, this::open);
    setId("main");
    addClassNames("page", "accounts");
    Button add = new Button(t("accounts.new"), Glyph.PLUS.icon(), click -> open(null));
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.getElement().setAttribute("data-key", "n");
    header.actions(add);
    list.addClassName("accounts-list");
    add(header);
    if (!desk.local()) {
      Paragraph elsewhere = new Paragraph(t("accounts.elsewhere"));
      elsewhere.addClassName("accounts-elsewhere");
      add(elsewhere);
    }
    add(filters(), list);
  }

  private Div filters() {
    words.setPlaceholder(t("accounts.search"));
    words.setAriaLabel(t("accounts.search"));
    words.setPrefixComponent(Glyph.SEARCH.icon());
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(WAIT_MILLIS);
    words.addValueChangeListener(change -> show());
    List<UnitCode> units = desk.units();
    VietnameseBox.fill(unit, units, desk::name);
    unit.setPlaceholder(t("accounts.units.all"));
    unit.setAriaLabel(t("account.unit"));
    unit.setClearButtonVisible(true);
    unit.setVisible(units.size() > 1);
    unit.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(change.getValue(), filter.open());
      }
    });
    states.addClassName("accounts-states");
    Div bar = new Div(words, unit, states);
    bar.addClassName("accounts-filter");
    return bar;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    UnitCode chosen =
        query
            .getSingleParameter(UNIT)
            .flatMap(
                code -> desk.units().stream().filter(one -> one.value().equals(code)).findFirst())
            .orElse(null);
    Boolean open =
        query
            .getSingleParameter(STATE)
            .filter(word -> word.equals(OPEN) || word.equals(LOCKED))
            .map(OPEN::equals)
            .orElse(null);
    filter = new AccountFilter("", chosen, open);
    unit.setValue(chosen);
    states.removeAll();
    states.add(state(OPEN, true), state(LOCKED, false));
    show();
  }

  private FilterChip state(String word, boolean open) {
    boolean pressed = Boolean.valueOf(open).equals(filter.open());
    return new FilterChip(
        t("accounts.filter." + (open ? "open" : "locked")),
        pressed,
        () -> go(filter.unit(), pressed ? null : open));
  }

  private void go(@Nullable UnitCode chosen, @Nullable Boolean open) {
    Map<String, String> query = new LinkedHashMap<>();
    if (chosen != null) {
      query.put(UNIT, chosen.value());
    }
    if (open != null) {
      query.put(STATE, open ? OPEN : LOCKED);
    }
    getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.simple(query)));
  }

  private void show() {
    AccountFilter asked = new AccountFilter(words.getValue(), filter.unit(), filter.open());
    int count = desk.count(asked);
    header.context(t("accounts.context", desk.name(desk.ownUnit()), Formats.number(count)));
    list.removeAll();
    if (count == 0) {
      list.add(new EmptyState(Glyph.USER, t("accounts.none"), t("accounts.none.why")));
      return;
    }
    grid.show(asked, count);
    list.add(grid);
  }

  private void open(@Nullable AccountRow row) {
    new AccountDialog(desk, row, this::show).open();
  }

  @Override
  public String getPageTitle() {
    return t("accounts.title");
  }
}
