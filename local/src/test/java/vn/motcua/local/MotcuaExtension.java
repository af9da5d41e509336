package vn.motcua.local;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.motcua.dossiers.DossiersSchema;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Folders;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;

/**
 * Keeps the platform of one test run. With the system property {@code motcua.it.keep} it is neither
 * emptied before nor stopped after the run, which saves half a minute while writing a test.
 */
public final class MotcuaExtension implements BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(MotcuaExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Platform.class || type == Addresses.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Platform platform = running(context).platform();
    return parameter.getParameter().getType() == Platform.class ? platform : platform.addresses();
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
  }

  /** Closed by JUnit with the root context, after the last test of the run. */
  private record Running(Platform platform, boolean keep) implements AutoCloseable {

    static Running start() {
      boolean keep = Boolean.getBoolean("motcua.it.keep");
      PlatformSettings standard = PlatformSettings.standard();
      PlatformSettings settings =
          standard.withHome(standard.root().resolve("local/target/it")).withControlledClock();
      Progress log = line -> System.err.println("[platform] " + line);
      if (!keep) {
        Platform.stop(settings, log);
        Folders.delete(settings.home());
      }
      Platform platform = Platform.start(settings, log);
      DossiersSchema.migrate(
          platform.addresses().postgres(), "motcua_owner", platform.addresses().ownerPassword());
      return new Running(platform, keep);
    }

    @Override
    public void close() {
      if (!keep) {
        platform.stop();
      }
    }
  }
}
