package vn.motcua.dossiers.projection;

/** Which keys of the read model the engine has given out. */
public final class EngineKeys {

  /**
   * The engine's keys begin here: the partition's number, from 1 on, stands above the lowest 51
   * bits. Rows of invented history that never was in an engine have smaller ones.
   */
  public static final long FIRST = 1L << 51;

  private EngineKeys() {}
}
