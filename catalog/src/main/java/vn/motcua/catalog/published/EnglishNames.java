package vn.motcua.catalog.published;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * English names of procedures, where a standard term renders the whole name: a known procedure, or
 * a known paper that is issued, reissued, exchanged, extended, adjusted, revoked or returned.
 * Anything else stays without an English name.
 */
public final class EnglishNames {

  private static final Pattern LEAD = Pattern.compile("^thu-tuc-(?:hanh-chinh-)?");
  private static final Pattern LEVEL =
      Pattern.compile("-(?:thuc-hien-tai-)?cap-(?:tinh|xa|trung-uong)(?:-\\d-\\d{6})?$");

  /** What is done to a paper; in order, the longer before the shorter. */
  private record Act(String words, String english) {}

  private static final List<Act> ACTS =
      List.of(
          new Act("cap-moi-cap-lai-", "Issue and reissue of %s"),
          new Act("cap-cap-lai-", "Issue and reissue of %s"),
          new Act("doi-cap-lai-", "Exchange and reissue of %s"),
          new Act("cap-lai-", "Reissue of %s"),
          new Act("cap-doi-", "Exchange of %s"),
          new Act("cap-moi-", ""),
          new Act("cap-gia-han-", "Extension of %s"),
          new Act("cap-dieu-chinh-", "Adjustment of %s"),
          new Act("cap-sua-doi-bo-sung-", "Amendment of %s"),
          new Act("cap-", ""),
          new Act("doi-", "Exchange of %s"),
          new Act("gia-han-", "Extension of %s"),
          new Act("dieu-chinh-", "Adjustment of %s"),
          new Act("sua-doi-bo-sung-", "Amendment of %s"),
          new Act("thu-hoi-", "Revocation of %s"),
          new Act("tra-lai-", "Return of %s"));

  private EnglishNames() {}

  /** The English name; empty where no standard rendering of the whole name is known. */
  public static Optional<String> of(String name) {
    String words = LEVEL.matcher(Plain.slug(name)).replaceFirst("");
    words = LEAD.matcher(words).replaceFirst("");
    String known = EnglishTerms.OF_PROCEDURES.get(words);
    return known == null ? ofPaper(words) : Optional.of(known);
  }

  private static Optional<String> ofPaper(String words) {
    for (Act act : ACTS) {
      if (words.startsWith(act.words())) {
        String paper = EnglishTerms.OF_PAPERS.get(words.substring(act.words().length()));
        if (paper != null) {
          return Optional.of(
              act.english().isEmpty()
                  ? Plain.capital(paper)
                  : act.english().formatted(withArticle(paper)));
        }
      }
    }
    return Optional.empty();
  }

  private static String withArticle(String paper) {
    boolean vowel = "aeioAEIO".indexOf(paper.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + paper;
  }
}
