package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Prepares every page before its first view: language, brightness, errors, expiry. */
@Component
final class PageSetup implements VaadinServiceInitListener {

  /** The first one: pressed links wait their turn, before the router hears of them. */
  private static final List<String> SCRIPTS =
      List.of("motcua/links.js", "motcua/keys.js", "motcua/countdown.js");

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().setSystemMessagesProvider(info -> messages());
    event.addIndexHtmlRequestListener(page -> {
      Element html = page.getDocument().head().parent();
      if (html != null) {
        html.attr("lang", Preferences.language(page.getVaadinRequest()).getLanguage());
        html.attr(
            "style", "color-scheme: " + Preferences.scheme(page.getVaadinRequest()).getValue());
      }
      page.getDocument()
          .head()
          .appendElement("link")
          .attr("rel", "icon")
          .attr("href", StaticFiles.address("motcua/favicon.svg"));
      for (String script : SCRIPTS) {
        page.getDocument()
            .head()
            .appendElement("script")
            .attr("src", StaticFiles.address(script))
            .attr("defer", "");
      }
      Preferences.rememberAsked(page.getVaadinRequest(), page.getVaadinResponse());
    });
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setErrorHandler(new Faults()));
    event
        .getSource()
        .addUIInitListener(init -> {
          Locale language = Preferences.language(com.vaadin.flow.server.VaadinRequest.getCurrent());
          init.getUI().setLocale(language);
          ReconnectDialogConfiguration line = init.getUI().getReconnectDialogConfiguration();
          line.setDialogText(Texts.t("shell.line.lost"));
          line.setDialogTextGaveUp(Texts.t("shell.line.gone"));
        });
  }

  /** An expired session reloads the page: the login then leads back to the same place. */
  private static SystemMessages messages() {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(false);
    messages.setCookiesDisabledNotificationEnabled(false);
    messages.setInternalErrorCaption(Texts.t("shell.fault.title"));
    messages.setInternalErrorMessage(Texts.t("shell.fault.reload"));
    return messages;
  }
}
