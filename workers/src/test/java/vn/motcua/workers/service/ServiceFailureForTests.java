package vn.motcua.workers.service;

/** Lends the failures of services to the tests of others. */
public final class ServiceFailureForTests {

  private ServiceFailureForTests() {}

  public static ServiceFailure of(ServiceFailure.Kind kind) {
    return new ServiceFailure(kind, "population " + kind);
  }
}
