package vn.motcua.tasklist.account;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.tasklist.shell.SignedIn;

/** A password that an administrator set opens one view only: the one where it is changed. */
@Component
final class FirstPassword implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> init.getUI().addBeforeEnterListener(FirstPassword::enter));
  }

  private static void enter(BeforeEnterEvent entering) {
    Authentication present = SecurityContextHolder.getContext().getAuthentication();
    if (present != null
        && present.getPrincipal() instanceof SignedIn.Official official
        && official.mustChange()
        && entering.getNavigationTarget() != AccountView.class) {
      entering.forwardTo(AccountView.class);
    }
  }
}
