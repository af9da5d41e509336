package vn.motcua.tasklist.dossier;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Component;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.shell.Texts;

/**
 * A component of the dossier with what came for it.
 *
 * @param required whether the procedure always asks for it
 */
record PaperEntry(String componentId, String name, boolean required, List<CaseFile.Paper> papers)
    implements Serializable {

  /** Every component the procedure names, what was handed in besides, what the agency added. */
  static List<PaperEntry> of(Dossier dossier) {
    Map<String, PaperEntry> entries = new LinkedHashMap<>();
    for (Component component : dossier.version().procedure().components()) {
      entries.put(
          component.id(),
          new PaperEntry(
              component.id(),
              Texts.of(component.name()),
              component.requiredWhen() == null,
              new ArrayList<>()));
    }
    for (CaseFile.Paper paper : dossier.file().papers()) {
      String title = paper.title();
      String id = title == null ? paper.componentId() : paper.componentId() + ":" + paper.id();
      String name = title == null ? id : title;
      entries
          .computeIfAbsent(id, other -> new PaperEntry(id, name, false, new ArrayList<>()))
          .papers()
          .add(paper);
    }
    return List.copyOf(entries.values());
  }

  List<CaseFile.Attachment> files() {
    return papers.stream().flatMap(paper -> paper.files().stream()).toList();
  }

  /** Whether an official added it: nothing the applicant is asked for, so nothing to tick. */
  boolean isOfAgency() {
    return papers.stream().anyMatch(paper -> paper.title() != null);
  }

  boolean isMissing() {
    return papers.isEmpty();
  }

  /** Those that came on paper and have no scan. */
  List<CaseFile.Paper> unscanned() {
    return papers.stream()
        .filter(paper -> paper.title() == null && paper.files().isEmpty() && paper.copies() > 0)
        .toList();
  }

  /** 0 on paper, 1 digitised, 2 and 3 reused: as it is told to the portal. */
  int digitisation() {
    return papers.stream().mapToInt(CaseFile.Paper::digitisation).max().orElse(0);
  }

  /** The dossier a file was taken from; null where none was. */
  @Nullable String reusedFrom() {
    for (CaseFile.Attachment file : files()) {
      if (file.reusedFrom() != null) {
        return file.reusedFrom();
      }
    }
    return null;
  }

  int copies() {
    return papers.stream().mapToInt(CaseFile.Paper::copies).sum();
  }
}
