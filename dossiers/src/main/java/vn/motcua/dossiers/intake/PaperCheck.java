package vn.motcua.dossiers.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Component;

/** Checks papers: known, complete, within measure; what their files hold {@link PaperLook} saw. */
final class PaperCheck {

  static final int LARGEST_REQUEST = 50 * 1024 * 1024;
  static final int MOST_PAPERS = 200;
  private static final int LONGEST_NAME = 255;

  private final Problems problems;

  PaperCheck(Problems problems) {
    this.problems = problems;
  }

  /** Each paper by itself. */
  void each(List<SubmittedPaper> papers, Collection<Component> components, Channel channel) {
    if (papers.size() > MOST_PAPERS) {
      problems.add("papers", "papers-too-many", MOST_PAPERS);
      return;
    }
    long total = papers.stream().mapToLong(paper -> paper.content().length).sum();
    if (total > LARGEST_REQUEST) {
      problems.add("papers", "papers-too-large", LARGEST_REQUEST / 1024 / 1024);
    }
    Set<String> known = new HashSet<>();
    components.forEach(component -> known.add(component.id()));
    for (int index = 0; index < papers.size(); index++) {
      String field = "papers[" + index + "]";
      SubmittedPaper paper = papers.get(index);
      if (!known.contains(paper.componentId())) {
        problems.add(field + ".componentId", "component-unknown", paper.componentId());
      }
      copies(field, paper, channel);
      file(field, paper);
    }
  }

  /** The required components that are missing. */
  void complete(
      List<SubmittedPaper> papers, Collection<Component> components, Collection<String> required) {
    Set<String> given = new HashSet<>();
    papers.forEach(paper -> given.add(paper.componentId()));
    for (Component component : components) {
      if (required.contains(component.id()) && !given.contains(component.id())) {
        problems.add("papers", "component-missing", component.name().vi());
      }
    }
  }

  private void copies(String field, SubmittedPaper paper, Channel channel) {
    if (paper.copies() < 0 || paper.copies() > 99) {
      problems.add(field + ".copies", "copies-out-of-range");
    }
    if (paper.kept() == null
        && paper.content().length == 0
        && (channel == Channel.ONLINE || paper.copies() < 1)) {
      problems.add(field + ".content", "paper-empty");
    }
  }

  private void file(String field, SubmittedPaper paper) {
    if (paper.content().length > 0 && !isFileName(paper.fileName())) {
      problems.add(field + ".fileName", "file-name-invalid");
    }
  }

  private static boolean isFileName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(sign -> sign == '/' || sign == '\\' || sign < ' ');
  }
}
