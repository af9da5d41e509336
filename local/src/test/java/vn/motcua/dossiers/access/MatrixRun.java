package vn.motcua.dossiers.access;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Catalog;
import vn.motcua.dossiers.DossiersConfiguration;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.bulk.BulkConfiguration;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.view.ViewConfiguration;

/** Calls methods as an official in transactions that are taken back, and says what came of it. */
final class MatrixRun implements AutoCloseable {

  private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
  private final Map<Class<?>, Object> made = new HashMap<>();
  private final MatrixArguments arguments;
  private final Access access;
  private final JdbcClient jdbc;

  MatrixRun(HikariDataSource screens, Catalog catalog, MatrixTarget target) {
    beans.registerBean(HikariDataSource.class, () -> screens);
    beans.registerBean(JdbcClient.class, () -> JdbcClient.create(screens));
    beans.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(new JdbcTransactionManager(screens)));
    beans.registerBean(Catalog.class, () -> catalog);
    beans.getEnvironment().getSystemProperties().put("motcua.storage.folder", "target/house-files");
    beans.register(DossiersConfiguration.class, BulkConfiguration.class, ViewConfiguration.class);
    beans.addBeanFactoryPostProcessor(
        factory -> ((BeanDefinitionRegistry) factory).removeBeanDefinition("pendingActsLoop"));
    beans.refresh();
    arguments = new MatrixArguments(beans, target);
    access = beans.getBean(Access.class);
    jdbc = beans.getBean(JdbcClient.class);
  }

  /**
   * What one call showed and wrote.
   *
   * @param shown whether anything of the case, or an answer about it, came back
   * @param written tables that were written
   * @param unasked whether the arguments were so poor that the method could do nothing
   */
  record Outcome(boolean shown, Set<String> written, boolean unasked) {
    static final Outcome NONE = new Outcome(false, Set.of(), true);

    Outcome with(Outcome other) {
      Set<String> tables = new TreeSet<>(written);
      tables.addAll(other.written);
      return new Outcome(shown || other.shown, tables, unasked && other.unasked);
    }
  }

  /** Everything the method does for the official, over all choices of its arguments. */
  Outcome of(Method method, Actor actor) {
    Object bean =
        Modifier.isStatic(method.getModifiers()) ? null : bean(method.getDeclaringClass());
    Outcome outcome = Outcome.NONE;
    for (Object[] values : combinations(method, actor)) {
      outcome = outcome.with(call(bean, method, values, actor));
    }
    return outcome;
  }

  /** The module's bean, or what an application makes of its parts. */
  private Object bean(Class<?> type) {
    return made.computeIfAbsent(
        type,
        any -> {
          Object bean = beans.getBeanProvider(type).getIfAvailable();
          return bean == null ? beans.getAutowireCapableBeanFactory().createBean(type) : bean;
        });
  }

  private Outcome call(@Nullable Object bean, Method method, Object[] values, Actor actor) {
    Outcome[] outcome = {Outcome.NONE};
    try {
      access.as(
          actor,
          () -> {
            Map<String, Long> before = written();
            Object result = invoke(bean, method, values);
            Map<String, Long> after = written();
            after.entrySet().removeAll(before.entrySet());
            outcome[0] = new Outcome(shows(result, aims(method)), after.keySet(), false);
            throw new TakenBack();
          });
    } catch (TakenBack e) {
      return outcome[0];
    } catch (RuntimeException e) {
      return new Outcome(
          MatrixTarget.SECRETS.stream().anyMatch(String.valueOf(e.getMessage())::contains),
          Set.of(),
          e instanceof NullPointerException);
    }
    return outcome[0];
  }

  private static @Nullable Object invoke(@Nullable Object bean, Method method, Object[] values) {
    try {
      return method.invoke(bean, values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the method was asked about the case itself: then any answer is one too many. */
  private static boolean aims(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
        .anyMatch(type ->
            type == DossierCode.class
                || type == long.class
                || type.getTypeName().contains("DossierCode")
                || type.getTypeName().contains("java.lang.Long"));
  }

  private static boolean shows(@Nullable Object result, boolean aimed) {
    boolean answer =
        switch (result) {
          case null -> false;
          case Collection<?> many -> !many.isEmpty();
          case Map<?, ?> many -> !many.isEmpty();
          case Optional<?> one -> one.isPresent();
          case ActResult act -> !(act instanceof ActResult.Refused);
          default -> false;
        };
    String words =
        result instanceof byte[] bytes
            ? new String(bytes, StandardCharsets.UTF_8)
            : String.valueOf(result);
    return aimed && answer || MatrixTarget.SECRETS.stream().anyMatch(words::contains);
  }

  /** Rows written by table; what an earlier transaction wrote may still be counted in. */
  private Map<String, Long> written() {
    return new TreeMap<>(
        jdbc
            .sql(
                """
                select relname, n_tup_ins + n_tup_upd + n_tup_del as rows
                from pg_stat_xact_user_tables where schemaname = 'casefile'
                """)
            .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private List<Object[]> combinations(Method method, Actor actor) {
    List<List<Object>> all = new ArrayList<>();
    all.add(List.of());
    for (var type : method.getGenericParameterTypes()) {
      List<List<Object>> longer = new ArrayList<>();
      for (Object choice : arguments.choices(type, actor, MatrixMethods.name(method))) {
        all.forEach(so -> {
          List<Object> more = new ArrayList<>(so);
          more.add(choice);
          longer.add(more);
        });
      }
      all = longer;
    }
    return all.stream().map(List::toArray).toList();
  }

  @Override
  public void close() {
    beans.close();
  }

  /** Ends a transaction so that nothing of it remains. */
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
