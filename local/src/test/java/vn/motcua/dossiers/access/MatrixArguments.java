package vn.motcua.dossiers.access;

import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.forecast.Move;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.shelf.Shelf;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskTab;

/** Makes arguments that aim at one dossier, whatever a method asks for. */
final class MatrixArguments {

  private final ApplicationContext beans;
  private final MatrixTarget target;

  MatrixArguments(ApplicationContext beans, MatrixTarget target) {
    this.beans = beans;
    this.target = target;
  }

  /** What a parameter can be: several for numbers (each could be an id) and for lists of tasks. */
  List<@Nullable Object> choices(Type type, Actor actor, String method) {
    if (type == long.class || type == Long.class) {
      return List.of(target.task(), target.file());
    }
    if (type == TaskFilter.class) {
      return List.of(TaskFilter.of(TaskTab.UNIT), TaskFilter.of(TaskTab.MINE));
    }
    if (type == Shelf.class) {
      return Arrays.asList((Object[]) Shelf.values());
    }
    if (type instanceof Class<?> kind && kind.isRecord() && known(kind, actor, method) == null) {
      return Arrays.asList(record(kind, false, actor, method), record(kind, true, actor, method));
    }
    return Arrays.asList(one(type, actor, method));
  }

  private @Nullable Object one(Type type, Actor actor, String method) {
    if (type instanceof ParameterizedType generic) {
      return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
    }
    if (!(type instanceof Class<?> kind)) {
      return null;
    }
    Object known = known(kind, actor, method);
    if (known != null) {
      return known;
    }
    if (kind.isEnum()) {
      return kind.getEnumConstants()[0];
    }
    if (kind.isRecord()) {
      Object poor = record(kind, false, actor, method);
      return poor == null ? record(kind, true, actor, method) : poor;
    }
    if (kind.isSealed()) {
      return one(kind.getPermittedSubclasses()[0], actor, method);
    }
    Object bean = beans.getBeanProvider(kind).getIfAvailable();
    return bean == null && kind.isInterface() ? silent(kind) : bean;
  }

  private @Nullable Object known(Class<?> kind, Actor actor, String method) {
    return switch (kind.getName()) {
      case "int", "java.lang.Integer" -> 20;
      case "double" -> 1.0;
      case "boolean" -> Boolean.TRUE;
      case "java.lang.String" -> word(method);
      case "[C" -> "123456".toCharArray();
      case "[B" -> new byte[] {37, 80, 68, 70};
      default -> object(kind, actor);
    };
  }

  private @Nullable Object object(Class<?> kind, Actor actor) {
    if (kind == Actor.class) {
      return actor;
    }
    if (kind == DossierCode.class) {
      return target.code();
    }
    if (kind == UnitCode.class) {
      return MatrixTarget.OLD;
    }
    if (kind == ProcedureCode.class) {
      return target.procedure();
    }
    if (kind == Role.class) {
      return Role.SPECIALIST;
    }
    if (kind == UUID.class) {
      return new UUID(1, 2);
    }
    if (kind == Instant.class) {
      return Instant.now();
    }
    if (kind == LocalDate.class) {
      return LocalDate.now();
    }
    if (kind == LocalTime.class) {
      return LocalTime.NOON;
    }
    if (kind == YearMonth.class) {
      return YearMonth.now();
    }
    if (kind == Move.class) {
      return new Move(Role.SPECIALIST, 1, MatrixTarget.OLD, null);
    }
    return kind == OutputStream.class ? OutputStream.nullOutputStream() : null;
  }

  private Object container(Class<?> kind, Type element) {
    List<?> elements =
        element == Long.class
            ? List.of(target.task())
            : element == DossierCode.class ? List.of(target.code()) : List.of();
    if (kind == Set.class) {
      return Set.copyOf(elements);
    }
    if (kind == Map.class) {
      return Map.of();
    }
    if (kind == Optional.class) {
      return Optional.empty();
    }
    return kind == List.class || kind == Collection.class ? elements : silent(kind);
  }

  /** By its widest constructor; null if it does not take what the matrix has. */
  private @Nullable Object record(Class<?> kind, boolean filled, Actor actor, String method) {
    RecordComponent[] components = kind.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(component -> component(component, filled, actor, method))
            .toArray();
    try {
      Constructor<?> constructor = kind.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** Only what cannot be missing is filled at first: a filter then asks for everything. */
  private @Nullable Object component(
      RecordComponent component, boolean filled, Actor actor, String method) {
    Type type = component.getGenericType();
    boolean needed = component.getType().isPrimitive() || type instanceof ParameterizedType;
    if (!needed && !filled && !component.getType().isEnum()) {
      return component.getType() == DossierCode.class ? target.code() : null;
    }
    Object value =
        type == long.class || type == Long.class
            ? Long.valueOf(target.task())
            : one(type, actor, method);
    return value instanceof Boolean ? Boolean.FALSE : value;
  }

  private static String word(String method) {
    return switch (method) {
      case "Acts.complete", "PendingActs.record" -> "pass";
      case "EarlierDossiers.of", "PersonLookups.ask" -> MatrixTarget.PERSONAL_ID;
      default -> MatrixTarget.WORDS;
    };
  }

  private static Object silent(Class<?> kind) {
    return Proxy.newProxyInstance(
        kind.getClassLoader(),
        new Class<?>[] {kind},
        (proxy, called, arguments) -> called.getReturnType() == boolean.class ? false : null);
  }
}
