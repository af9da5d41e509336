package vn.motcua.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An integration test against the real PostgreSQL, Elasticsearch and Zeebe: started once for the
 * whole run, schema migrated, the engine's clock movable. Constructors, test and life-cycle methods
 * may ask for {@link vn.motcua.local.platform.Platform} and {@link
 * vn.motcua.local.platform.Addresses}. Data are shared by all tests of the run: each test makes its
 * own dossiers and looks only at them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MotcuaExtension.class)
public @interface MotcuaIT {}
