package vn.motcua.tasklist.shell;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.dossiers.search.SearchAnswer;
import vn.motcua.dossiers.search.SearchHit;

/** A line below the search box. */
sealed interface Suggestion {

  int MOST_DOSSIERS = 7;
  int MOST_PROCEDURES = 4;

  /** What stands in the box when it is chosen; unique among the lines. */
  String label();

  /** The group it stands in. */
  String group();

  /** A dossier to open. */
  record OfDossier(SearchHit hit) implements Suggestion {
    @Override
    public String label() {
      return hit.dossierCode().value();
    }

    @Override
    public String group() {
      return Texts.t("search.box.dossiers");
    }
  }

  /** A procedure to open. */
  record OfProcedure(SearchAnswer.ProcedureHit hit) implements Suggestion {
    @Override
    public String label() {
      return hit.code().value() + " " + Texts.of(hit.name());
    }

    @Override
    public String group() {
      return Texts.t("search.box.procedures");
    }
  }

  /** Everything that was found. */
  record All(String typed) implements Suggestion {
    @Override
    public String label() {
      return Texts.t("search.box.all", typed);
    }

    @Override
    public String group() {
      return "";
    }
  }

  /** Words searched for before. */
  record Recent(String typed) implements Suggestion {
    @Override
    public String label() {
      return typed;
    }

    @Override
    public String group() {
      return Texts.t("search.box.recent");
    }
  }

  /** The lines for what was found. */
  static List<Suggestion> of(String typed, SearchAnswer answer) {
    List<Suggestion> lines = new ArrayList<>();
    answer.hits().stream().limit(MOST_DOSSIERS).map(OfDossier::new).forEach(lines::add);
    answer.procedures().stream().limit(MOST_PROCEDURES).map(OfProcedure::new).forEach(lines::add);
    lines.add(new All(typed));
    return lines;
  }
}
