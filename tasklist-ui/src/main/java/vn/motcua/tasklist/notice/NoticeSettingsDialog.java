package vn.motcua.tasklist.notice;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.NoticeQueries;
import vn.motcua.dossiers.notice.NoticeSettings;
import vn.motcua.dossiers.notice.NoticeSettings.Mail;
import vn.motcua.dossiers.notice.NoticeSettings.Way;
import vn.motcua.tasklist.shell.Toasts;

/** How the official wants to be told: by kind, in the application and by mail. */
final class NoticeSettingsDialog extends Dialog {

  private final transient NoticeQueries notices;
  private final transient Actor actor;
  private final EmailField email = new EmailField(t("notice.email"));
  private final TimePicker digest = new TimePicker(t("notice.digest-at"));
  private final Checkbox quiet = new Checkbox(t("notice.quiet"));
  private transient NoticeSettings settings;

  NoticeSettingsDialog(NoticeQueries notices, Actor actor) {
    this.notices = notices;
    this.actor = actor;
    this.settings = notices.settings(actor);
    setHeaderTitle(t("notice.settings"));
    addClassName("notice-settings");
    setWidth("44rem");
    email.setValue(settings.email() == null ? "" : settings.email());
    email.setHelperText(t("notice.email.hint"));
    email.setErrorMessage(t("notice.email.wrong"));
    email.setWidthFull();
    digest.setStep(Duration.ofMinutes(30));
    digest.setLocale(Locale.forLanguageTag("vi"));
    digest.setValue(settings.digestAt());
    quiet.setValue(settings.quiet());
    Div mail = new Div(email, digest, quiet);
    mail.addClassName("notice-mail");
    Div kinds = new Div();
    kinds.addClassName("notice-kinds");
    for (NoticeKind kind : NoticeKind.values()) {
      kinds.add(row(kind));
    }
    add(new Paragraph(t("notice.settings.intro")), mail, kinds);
    Button save = new Button(t("notice.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("notice.cancel"), click -> close()), save);
  }

  private Div row(NoticeKind kind) {
    Span name = new Span(NoticeWords.kind(kind));
    Way way = settings.way(kind);
    Checkbox app = new Checkbox(t("notice.app"), way.app());
    app.setAriaLabel(t("notice.app") + ": " + NoticeWords.kind(kind));
    Select<Mail> mail = new Select<>();
    mail.setItems(Mail.values());
    mail.setItemLabelGenerator(
        one -> t("notice.mail." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    mail.setValue(way.mail());
    mail.setAriaLabel(t("notice.mail") + ": " + NoticeWords.kind(kind));
    app.addValueChangeListener(
        change -> settings = settings.with(kind, new Way(change.getValue(), mail.getValue())));
    mail.addValueChangeListener(
        change -> settings = settings.with(kind, new Way(app.getValue(), change.getValue())));
    Div row = new Div(name, app, mail);
    row.addClassName("notice-kind");
    return row;
  }

  private void save() {
    String address = email.getValue().strip();
    if (!address.isEmpty() && !NoticeSettings.isEmail(address)) {
      email.setInvalid(true);
      email.focus();
      return;
    }
    NoticeSettings wanted =
        settings.withEmail(address.isEmpty() ? null : address).withQuiet(quiet.getValue());
    if (digest.getValue() != null) {
      wanted = wanted.withDigestAt(digest.getValue());
    }
    notices.save(actor, wanted);
    Toasts.done(t("notice.saved"));
    close();
  }
}
