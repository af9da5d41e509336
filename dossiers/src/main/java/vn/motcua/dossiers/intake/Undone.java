package vn.motcua.dossiers.intake;

/** Rolls the transaction back while carrying the answer out of it. */
final class Undone extends RuntimeException {

  private final transient Object answer;

  Undone(Object answer) {
    super(null, null, false, false);
    this.answer = answer;
  }

  <T> T answer(Class<T> type) {
    return type.cast(answer);
  }
}
