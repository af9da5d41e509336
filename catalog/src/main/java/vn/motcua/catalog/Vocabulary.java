package vn.motcua.catalog;

import java.util.Map;
import java.util.Set;

/** The words a procedure may use: standard flows, fields and kinds of department. */
record Vocabulary(Map<String, Flow> flows, Set<String> fields, Set<String> departmentKinds) {

  static Vocabulary of(Catalog catalog) {
    return new Vocabulary(
        catalog.flows(), catalog.fields().keySet(), catalog.units().departmentKinds());
  }
}
