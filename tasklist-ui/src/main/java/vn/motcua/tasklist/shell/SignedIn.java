package vn.motcua.tasklist.shell;

import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;

/** Who sits in front of the screen. */
@Component
public final class SignedIn {

  /** Attribute of a session: when it was last looked at who the person is now. */
  public static final String LOOKED_AT = SignedIn.class.getName() + ".looked-at";

  /** What the login keeps of a person: every principal of the application is one. */
  public interface Official {

    /** The person as the case file knows it. */
    Actor actor();

    /** Whether the password has to be changed before anything else. */
    boolean mustChange();

    /** Whether the password is kept here rather than by a login service. */
    boolean local();
  }

  /**
   * The signed-in official.
   *
   * @throws IllegalStateException if nobody is signed in; routes are protected, so a bug
   */
  public Actor actor() {
    return official().actor();
  }

  /**
   * The signed-in official for as long as a view is open: asked anew at each act, because roles end
   * and substitutions begin meanwhile. Where no session is at hand, as on a thread that only
   * refreshes a screen, as last seen.
   */
  public Supplier<Actor> present() {
    AtomicReference<Actor> seen = new AtomicReference<>(actor());
    return () -> signedIn().map(Official::actor).map(now -> kept(seen, now)).orElseGet(seen::get);
  }

  private static Actor kept(AtomicReference<Actor> seen, Actor now) {
    if (!now.username().equals(seen.get().username())) {
      throw new IllegalStateException("Somebody else is signed in by now.");
    }
    seen.set(now);
    return now;
  }

  /**
   * What the login keeps of the person.
   *
   * @throws IllegalStateException if nobody is signed in
   */
  public Official official() {
    return signedIn().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
  }

  private static Optional<Official> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Official official
        ? Optional.of(official)
        : Optional.empty();
  }

  /** Has the next request look again for whom the person acts: they changed it themselves. */
  public void lookAgain() {
    VaadinSession session = VaadinSession.getCurrent();
    if (session != null) {
      session.getSession().removeAttribute(LOOKED_AT);
    }
  }

  /** Whether the official has one of these roles, or acts for somebody who has. */
  public boolean hasAny(Role... roles) {
    return Arrays.stream(roles).anyMatch(actor().allRoles()::contains);
  }
}
