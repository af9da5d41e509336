package vn.motcua.tasklist.shell;

import java.util.Arrays;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;

/** Who sits in front of the screen. */
@Component
public final class SignedIn {

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
   * What the login keeps of the person.
   *
   * @throws IllegalStateException if nobody is signed in
   */
  public Official official() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Official official) {
      return official;
    }
    throw new IllegalStateException("Nobody is signed in.");
  }

  /** Whether the official has one of these roles, or acts for somebody who has. */
  public boolean hasAny(Role... roles) {
    return Arrays.stream(roles).anyMatch(actor().allRoles()::contains);
  }
}
