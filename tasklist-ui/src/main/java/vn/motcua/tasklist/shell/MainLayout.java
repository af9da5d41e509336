package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.notice.NoticeQueries;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.search.SearchQueries;

/** The frame: navigation on the left, search and person on top, the view in the middle. */
@PermitAll
public final class MainLayout extends AppLayout {

  MainLayout(
      SignedIn signedIn,
      SearchQueries search,
      NoticeQueries notices,
      NoticeNews news,
      AccountNews accounts,
      Officials officials,
      UnitNames units,
      AuthenticationContext login) {
    Actor actor = signedIn.actor();
    addClassName("frame");
    setPrimarySection(Section.DRAWER);
    List<Place> places = Place.of(actor.allRoles()).stream().filter(Place::isOpen).toList();
    addToDrawer(brand(), navigation(places));
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(Texts.t("shell.menu"));
    toggle.setTooltipText(Texts.t("shell.menu"));
    addToNavbar(
        skipLink(),
        toggle,
        new SearchBox((text, most) -> search.suggest(text, actor, most)),
        new Bell(notices, news, actor),
        new PersonBar(actor, units.name(actor.unit()), places, login));
    addAttachListener(attach -> follow(accounts, officials, actor, attach.getUI()));
  }

  /**
   * An account that is locked, has another password set or other roles asks for the page again: the
   * request ends the session, or shows the places of the new roles.
   */
  private void follow(AccountNews accounts, Officials officials, Actor actor, UI ui) {
    Registration heard =
        accounts.subscribe(
            actor.username(),
            () -> {
              boolean same =
                  officials
                      .find(actor.username())
                      .filter(now -> !now.mustChange() && now.actor().equals(actor))
                      .isPresent();
              if (!same) {
                ui.access(() -> ui.getPage().reload());
              }
            });
    addDetachListener(detach -> {
      detach.unregisterListener();
      heard.remove();
    });
  }

  private static Anchor skipLink() {
    Anchor link = new Anchor("#main", Texts.t("shell.skip"));
    link.addClassName("skip-link");
    link.getElement().setAttribute("router-ignore", true);
    return link;
  }

  private static Div brand() {
    Span mark = new Span("M");
    mark.addClassName("brand-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    Span name = new Span(Texts.t("shell.brand"));
    name.addClassName("brand-name");
    Div brand = new Div(mark, name);
    brand.addClassName("brand");
    return brand;
  }

  private static SideNav navigation(List<Place> places) {
    SideNav nav = new SideNav();
    nav.getElement().setAttribute("aria-label", Texts.t("shell.navigation"));
    for (Place place : places) {
      SideNavItem item = new SideNavItem(place.title(), place.path(), place.glyph().icon());
      item.setMatchNested(true);
      item.setPathAliases(place.family().stream().map(Place::path).collect(Collectors.toSet()));
      item.getElement().setAttribute("data-go", String.valueOf(place.letter()));
      item.getElement().setAttribute("data-path", place.path());
      nav.addItem(item);
    }
    nav.addItem(account());
    return nav;
  }

  /** On a phone, where the bar has no room for the person. */
  private static SideNavItem account() {
    SideNavItem account = new SideNavItem(Texts.t("account.title"), "tai-khoan", Glyph.USER.icon());
    account.addClassName("nav-account");
    return account;
  }
}
