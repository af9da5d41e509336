package vn.motcua.tasklist.paper;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.dossiers.paper.PaperFault;
import vn.motcua.dossiers.paper.Receipt;
import vn.motcua.tasklist.shell.StaticFiles;
import vn.motcua.tasklist.shell.Texts;

/** The phone's page as text: small, readable in one hand, complete without a script. */
final class PhoneHtml {

  private static final String PAGE =
      """
      <!doctype html><html lang="%s"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1">\
      <meta name="robots" content="noindex"><title>%s</title>\
      <link rel="stylesheet" href="/%s"></head>\
      <body><main><h1>%s</h1>%s</main></body></html>\
      """;

  private static final String FORM =
      """
      <p>%s</p>%s<form method="post" enctype="multipart/form-data">\
      <label for="camera">%s</label>\
      <input id="camera" name="paper" type="file" accept="image/*" capture="environment">\
      <label for="files">%s</label>\
      <input id="files" name="paper" type="file" accept="image/jpeg,image/png,application/pdf" multiple>\
      <button type="submit">%s</button></form>\
      """;

  String form(Locale language, @Nullable Said said) {
    return page(
        language,
        FORM.formatted(
            text(language, "paper.page.how"),
            said == null ? "" : said.html(),
            text(language, "paper.page.camera"),
            text(language, "paper.page.files"),
            text(language, "paper.page.send")));
  }

  String closed(Locale language) {
    return page(language, "<p role=\"alert\">" + text(language, "paper.page.closed") + "</p>");
  }

  private static String page(Locale language, String body) {
    String title = text(language, "paper.page.title");
    return PAGE.formatted(
        code(language), title, StaticFiles.address("motcua/phone.css"), title, body);
  }

  private static String code(Locale language) {
    return language.getLanguage().equals("en") ? "en" : "vi";
  }

  private static String text(Locale language, String key, Object... values) {
    return HtmlUtils.htmlEscape(Texts.in(language, key, values));
  }

  /** What became of the files just sent. */
  static final class Said {

    private final Locale language;
    private final StringBuilder lines = new StringBuilder();

    Said(Locale language) {
      this.language = language;
    }

    void add(String name, Receipt receipt, boolean tooLarge) {
      PaperFault fault =
          tooLarge
              ? PaperFault.TOO_LARGE
              : receipt instanceof Receipt.Refused(PaperFault found) ? found : null;
      lines
          .append(fault == null ? "<li class=\"done\">" : "<li class=\"problem\">")
          .append(
              fault == null
                  ? text(language, "paper.page.sent", name)
                  : text(language, "paper.refused", name, fault.message().in(code(language))))
          .append("</li>");
    }

    /** What was sent is more than is read at all. */
    void tooMuch() {
      String fault = PaperFault.TOO_LARGE.message().in(code(language));
      lines.append("<li class=\"problem\">").append(HtmlUtils.htmlEscape(fault)).append("</li>");
    }

    String html() {
      return lines.isEmpty() ? "" : "<div role=\"status\"><ul>" + lines + "</ul></div>";
    }
  }
}
