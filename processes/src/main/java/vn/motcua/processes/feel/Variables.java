package vn.motcua.processes.feel;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.Ref;
import scala.Product;
import scala.jdk.javaapi.CollectionConverters;

/** Collects the variables an expression reads. */
public final class Variables {

  private Variables() {}

  /**
   * Paths such as {@code facts.area}. What a filter, a loop or a function names itself is not
   * looked into: its names may be its own.
   */
  public static Set<String> of(Exp exp) {
    Set<String> found = new TreeSet<>();
    collect(exp, found);
    return found;
  }

  private static void collect(Object part, Set<String> found) {
    switch (part) {
      case Ref ref -> found.add(Cases.path(ref));
      case Filter filter -> collect(filter.list(), found);
      case For loop -> {}
      case FunctionDefinition function -> {}
      case Product product -> {
        boolean quantified = product.productPrefix().endsWith("Item");
        if (!quantified) {
          CollectionConverters.asJava(product.productIterator())
              .forEachRemaining(inner -> collect(inner, found));
        }
      }
      case scala.collection.Iterable<?> several ->
          CollectionConverters.asJava(several).forEach(inner -> collect(inner, found));
      default -> {}
    }
  }
}
