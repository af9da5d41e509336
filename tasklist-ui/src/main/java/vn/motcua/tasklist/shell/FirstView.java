package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;

/** The address without a path: leads to the first place of the person. */
@Route("")
@PermitAll
final class FirstView extends Div implements BeforeEnterObserver {

  private final transient SignedIn signedIn;

  FirstView(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Place.of(signedIn.actor().roles()).stream()
        .map(Place::path)
        .filter(path -> RouteConfiguration.forApplicationScope().getRoute(path).isPresent())
        .findFirst()
        .ifPresent(event::forwardTo);
  }
}
