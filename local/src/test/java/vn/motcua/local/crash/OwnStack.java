package vn.motcua.local.crash;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.motcua.local.launcher.FullStack;
import vn.motcua.local.platform.Folders;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;

/**
 * Gives tests a {@link FullStack} of their own, apart from the platform that the other tests share:
 * its parts may be killed. Started once for all tests that ask for it, with few procedures.
 */
public final class OwnStack implements ParameterResolver {
  /** Those the tests take dossiers of: telling an engine the whole catalogue takes minutes. */
  private static final List<String> PROCEDURES =
      List.of("1.000894", "1.001193", "1.004837", "1.008990", "1.014862");

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(OwnStack.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == FullStack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
        .stack();
  }

  /** Closed by JUnit with the root context. */
  private record Running(FullStack stack) implements AutoCloseable {

    static Running start() {
      PlatformSettings standard = PlatformSettings.standard();
      PlatformSettings settings =
          standard
              .withHome(standard.root().resolve("local/target/stack"))
              .withEnvironment(Map.of("MOTCUA_PROCEDURES", String.join(",", PROCEDURES)));
      Progress log = line -> System.err.println("[stack] " + line);
      FullStack.stop(settings, log);
      Folders.delete(settings.home());
      FullStack stack = FullStack.engines(settings, log);
      stack.startWorkers();
      return new Running(stack);
    }

    @Override
    public void close() {
      stack.close();
    }
  }
}
