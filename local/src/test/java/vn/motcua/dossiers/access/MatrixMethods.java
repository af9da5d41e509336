package vn.motcua.dossiers.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** Every public method of the module that takes an official. */
final class MatrixMethods {

  private MatrixMethods() {}

  static List<Method> all() {
    var scanner =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(
              org.springframework.beans.factory.annotation.AnnotatedBeanDefinition found) {
            return true;
          }
        };
    scanner.addIncludeFilter((reader, factory) -> true);
    return scanner.findCandidateComponents("vn.motcua.dossiers").stream()
        .map(found -> type(String.valueOf(found.getBeanClassName())))
        .filter(MatrixMethods::ours)
        .flatMap(MatrixMethods::ofOfficials)
        .sorted(Comparator.comparing(MatrixMethods::name).thenComparing(Method::toString))
        .toList();
  }

  static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private static boolean ours(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && !type.isRecord()
        && type.getProtectionDomain()
            .getCodeSource()
            .equals(Actor.class.getProtectionDomain().getCodeSource());
  }

  private static Stream<Method> ofOfficials(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Actor.class));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
