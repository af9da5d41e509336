package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;

/**
 * The row of links that all views of "Theo dõi" share, below their title. The conditions of the
 * view being left go along to the next one.
 */
public final class SupervisorTabs extends Nav {

  private final Place here;

  /**
   * @param here the place of the view that shows the row
   */
  public SupervisorTabs(Place here) {
    this.here = here;
    addClassName("place-tabs");
    setAriaLabel(Place.BOARD.title());
    follow(QueryParameters.empty());
  }

  /** Lets every link lead to the same conditions. */
  public SupervisorTabs follow(QueryParameters conditions) {
    removeAll();
    String query = conditions.getQueryString();
    for (Place place : Place.BOARD.family()) {
      Anchor link =
          new Anchor(
              query.isEmpty() ? place.path() : place.path() + "?" + query,
              place.glyph().icon(),
              new Span(place == Place.BOARD ? Texts.t("shell.place.overview") : place.title()));
      link.addClassName("place-tab");
      if (place == here) {
        link.getElement().setAttribute("aria-current", "page");
      }
      add(link);
    }
    return this;
  }

  /** On a narrow screen the row scrolls: the present place is in sight. */
  @Override
  protected void onAttach(AttachEvent event) {
    getElement()
        .executeJs(
            "this.querySelector('[aria-current]')"
                + "?.scrollIntoView({inline: 'center', block: 'nearest'})");
  }
}
