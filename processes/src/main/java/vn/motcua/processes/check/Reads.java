package vn.motcua.processes.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import scala.Product;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;
import vn.motcua.processes.feel.Feel;

/**
 * What an expression reads.
 *
 * @param variables that must have been written: those it asks about by {@code = null}, {@code is
 *     defined} or {@code get or else} are left out
 * @param compared variable → texts it is compared with
 */
record Reads(Set<String> variables, Map<String, Set<String>> compared) {

  private static final Reads NOTHING = new Reads(Set.of(), Map.of());
  private static final Set<String> ASKING = Set.of("is defined", "get or else");

  /** A catalogue repeats its expressions; beyond this many the memory starts afresh. */
  private static final int MEMORY = 20_000;

  private static final Map<String, Reads> KNOWN = new ConcurrentHashMap<>();

  /** Reads of a text in the model; a text without a leading {@code =} is no expression. */
  static Reads of(String text) {
    String feel = text.strip();
    if (!feel.startsWith("=")) {
      return NOTHING;
    }
    Reads known = KNOWN.get(feel);
    if (known == null) {
      known =
          Feel.expression(feel.substring(1)) instanceof Feel.Good good
              ? new Walk().reads(good.exp())
              : NOTHING;
      if (KNOWN.size() >= MEMORY) {
        KNOWN.clear();
      }
      KNOWN.put(feel, known);
    }
    return known;
  }

  private static final class Walk {

    private final Set<String> read = new LinkedHashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Set<String>> compared = new LinkedHashMap<>();

    Reads reads(Exp exp) {
      walk(exp, Set.of());
      read.removeAll(asked);
      return new Reads(Set.copyOf(read), Map.copyOf(compared));
    }

    private void walk(Object part, Set<String> bound) {
      switch (part) {
        case Ref ref -> {
          String name = ref.names().head();
          if (!bound.contains(name)) {
            read.add(name);
          }
        }
        case Filter filter -> walk(filter.list(), bound);
        case For loop -> bindings(loop.iterators(), loop.exp(), bound);
        case SomeItem some -> bindings(some.iterators(), some.condition(), bound);
        case EveryItem every -> bindings(every.iterators(), every.condition(), bound);
        case ConstContext context -> bindings(context.entries(), ConstNull$.MODULE$, bound);
        case FunctionDefinition function ->
            walk(function.body(), with(bound, CollectionConverters.asJava(function.parameters())));
        case Equal equal -> {
          comparison(equal.x(), equal.y());
          comparison(equal.y(), equal.x());
          parts(equal, bound);
        }
        case FunctionInvocation call when ASKING.contains(call.function()) -> {
          if (call.params() instanceof PositionalFunctionParameters positional
              && !positional.params().isEmpty()
              && positional.params().head() instanceof Ref ref) {
            asked.add(ref.names().head());
          }
          parts(call, bound);
        }
        case scala.collection.Iterable<?> several ->
            CollectionConverters.asJava(several).forEach(inner -> walk(inner, bound));
        case Product other -> parts(other, bound);
        default -> {}
      }
    }

    private void parts(Product product, Set<String> bound) {
      var iterator = product.productIterator();
      while (iterator.hasNext()) {
        walk(iterator.next(), bound);
      }
    }

    private void bindings(
        scala.collection.immutable.List<Tuple2<String, Exp>> named, Exp body, Set<String> bound) {
      Set<String> inner = new HashSet<>(bound);
      inner.add("partial");
      for (Tuple2<String, Exp> entry : CollectionConverters.asJava(named)) {
        walk(entry._2(), inner);
        inner.add(entry._1());
      }
      walk(body, inner);
    }

    private static Set<String> with(Set<String> bound, Iterable<String> more) {
      Set<String> all = new HashSet<>(bound);
      more.forEach(all::add);
      return all;
    }

    private void comparison(Exp one, Exp other) {
      if (one instanceof Ref ref && ref.names().size() == 1) {
        String name = ref.names().head();
        if (other instanceof ConstNull$) {
          asked.add(name);
        } else if (other instanceof ConstString text) {
          compared.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(text.value());
        }
      }
    }
  }
}
