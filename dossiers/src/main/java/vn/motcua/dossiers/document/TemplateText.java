package vn.motcua.dossiers.document;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields in a template: names are looked up in maps and nowhere else, values are escaped, and
 * neither code nor other templates are reached; {@code {{>head}}} alone stands for the head that
 * the forms share.
 */
final class TemplateText {

  private static final String HEAD = "head";
  private static final Pattern RAW =
      Pattern.compile("\\{\\{\\s*(\\{|&|=|<|\\$|>(?!\\s*" + HEAD + "\\s*}}))");
  private static final String HEAD_TEXT = Templates.text("head.html");
  private static final Set<String> MARKS = Set.of("-first", "-last", "-index", ".");
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(true)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .withCollector(new MapsOnly())
          .withLoader(name -> {
            if (name.strip().equals(HEAD)) {
              return new StringReader(HEAD_TEXT);
            }
            throw new MustacheException("Templates do not include others.");
          });

  private TemplateText() {}

  static String fill(String template, Map<String, Object> fields) {
    return COMPILER.compile(template).execute(fields);
  }

  /** Faults of the fields in a template; none if it can be filled. */
  static List<TemplateProblem> check(String template, DocumentKind kind) {
    Matcher raw = RAW.matcher(template);
    if (raw.find()) {
      return List.of(new TemplateProblem(line(template, raw.start()), Problems.text("raw")));
    }
    try {
      Names names = new Names(DocumentFields.of(kind));
      COMPILER.compile(template).visit(names);
      return names.unknown.stream()
          .map(name ->
              new TemplateProblem(
                  line(template, where(template, name)),
                  Problems.text("unknown-field", name, kind.title().vi())))
          .toList();
    } catch (MustacheException e) {
      return List.of(new TemplateProblem(0, Problems.text("sections", detail(e))));
    }
  }

  private static String detail(MustacheException fault) {
    String said = fault.getMessage();
    return said == null ? "" : said;
  }

  private static int where(String template, String name) {
    Matcher matcher =
        Pattern.compile("\\{\\{[#^/]?\\s*" + Pattern.quote(name) + "\\s*}}").matcher(template);
    return matcher.find() ? matcher.start() : 0;
  }

  private static int line(String text, int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  /** No reflection: a name is a key of a map, or it is nothing. */
  private static final class MapsOnly extends BasicCollector {

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }

  /** Walks a template and keeps the names that are no field where they stand. */
  private static final class Names implements Mustache.Visitor {

    private final Map<String, FieldSpec> fields;
    private final Deque<Set<String>> inside = new ArrayDeque<>();
    private final Set<String> unknown = new TreeSet<>();

    Names(List<FieldSpec> fields) {
      this.fields = fields.stream().collect(Collectors.toMap(FieldSpec::name, field -> field));
    }

    @Override
    public void visitText(String text) {
      // Words need no field.
    }

    @Override
    public void visitVariable(String name) {
      known(name);
    }

    @Override
    public boolean visitInclude(String name) {
      return name.strip().equals(HEAD) || !unknown.add(name);
    }

    /** The columns of a list are fields from here on; the template is read in its order. */
    @Override
    public boolean visitSection(String name) {
      known(name);
      FieldSpec field = fields.get(name);
      if (field != null && field.isList()) {
        inside.push(Set.copyOf(field.columns()));
      }
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      known(name);
      return true;
    }

    private void known(String name) {
      boolean column = inside.stream().anyMatch(columns -> columns.contains(name));
      if (!fields.containsKey(name) && !column && !MARKS.contains(name)) {
        unknown.add(name);
      }
    }
  }
}
