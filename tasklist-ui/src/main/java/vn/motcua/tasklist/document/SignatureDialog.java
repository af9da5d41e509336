package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.signing.SignatureFinding;
import vn.motcua.dossiers.signing.SignatureReport;
import vn.motcua.dossiers.signing.SignatureState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** What the check of a file's signatures found, one after the other: what is so, what to do. */
final class SignatureDialog extends Dialog {

  SignatureDialog(String file, SignatureReport report) {
    setHeaderTitle(t("document.report"));
    setWidth("min(38rem, 96vw)");
    addClassName("signature-dialog");
    Paragraph name = new Paragraph(file);
    name.addClassName("muted");
    add(name);
    if (report.findings().isEmpty()) {
      add(part(new SignatureFinding(SignatureState.UNSIGNED, null, null, null, null)));
    }
    report.findings().forEach(finding -> add(part(finding)));
    Button close = new Button(t("shell.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }

  private static Div part(SignatureFinding finding) {
    boolean good = finding.state() == SignatureState.VALID;
    String signer = finding.signer();
    H3 who = new H3(signer == null ? t("document.report.nobody") : signer);
    Span state =
        new Span(
            (good ? Glyph.CHECK : Glyph.ALERT).icon(),
            new Span(t("document.state." + finding.state().key())));
    state.addClassNames("chip", "document-" + finding.state().key());
    Div head = new Div(who, state);
    head.addClassName("signature-head");
    Div part = new Div(head, new Paragraph(Texts.of(finding.what())));
    if (!good) {
      Paragraph todo = new Paragraph(Texts.of(finding.todo()));
      todo.addClassName("signature-todo");
      part.add(todo);
    }
    line(part, "document.report.issuer", finding.issuer());
    line(part, "document.report.claimed", moment(finding.claimedAt()));
    line(part, "document.report.stamped", moment(finding.stampedAt()));
    part.addClassName("signature-part");
    return part;
  }

  private static void line(Div part, String key, @Nullable String value) {
    if (value != null) {
      Span line = new Span(t(key, value));
      line.addClassNames("muted", "signature-line");
      part.add(line);
    }
  }

  private static @Nullable String moment(@Nullable Instant at) {
    return at == null ? null : Formats.moment(at);
  }
}
