package vn.motcua.catalog.published;

/** A row that cannot be taken over, and why; line 0 = the file as a whole. */
public record RowProblem(long line, String reason) {

  @Override
  public String toString() {
    return (line == 0 ? "" : "line " + line + ": ") + reason;
  }
}
