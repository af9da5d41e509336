package vn.motcua.local.journey;

import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything of the tasklist that can be opened, taken from its classes: nothing escapes. */
final class Views {
  private static final String TASKLIST = "vn.motcua.tasklist";

  private Views() {}

  /**
   * A view.
   *
   * @param template its address, with its parameters as the route names them
   * @param roles keys of the roles it is for; empty = everybody who is signed in
   */
  record View(String template, Set<String> roles) {

    boolean hasParameters() {
      return template.contains(":");
    }
  }

  /** The views for people who are signed in, by address. */
  static List<View> signedIn() {
    return classes(new AnnotationTypeFilter(Route.class))
        .filter(type -> !type.isAnnotationPresent(AnonymousAllowed.class))
        .filter(type -> !type.getAnnotation(Route.class).value().isEmpty())
        .map(type -> new View(type.getAnnotation(Route.class).value(), roles(type)))
        .sorted(Comparator.comparing(View::template))
        .toList();
  }

  /** The views for people who are not signed in. */
  static Set<String> open() {
    return classes(new AnnotationTypeFilter(Route.class))
        .filter(type -> type.isAnnotationPresent(AnonymousAllowed.class))
        .map(type -> type.getAnnotation(Route.class).value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The screens shown instead of a view, by their simple names. */
  static Set<String> errors() {
    return classes(new AssignableTypeFilter(HasErrorParameter.class))
        .map(Class::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The pages that are no views, by the patterns of their addresses. */
  static Set<String> pages() {
    return classes(new AnnotationTypeFilter(Controller.class))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .flatMap(Views::addresses)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> addresses(Method method) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    return mapping == null ? Stream.empty() : Arrays.stream(mapping.path());
  }

  private static Set<String> roles(Class<?> type) {
    RolesAllowed allowed = type.getAnnotation(RolesAllowed.class);
    return allowed == null
        ? Set.of()
        : Arrays.stream(allowed.value())
            .map(role -> role.toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toSet());
  }

  private static Stream<Class<?>> classes(TypeFilter filter) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(filter);
    return scanner.findCandidateComponents(TASKLIST).stream()
        .map(found -> {
          try {
            return Class.forName(found.getBeanClassName(), false, Views.class.getClassLoader());
          } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
