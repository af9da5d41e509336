package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;

/** How much room a view has: how wide the window is, now and whenever it changes. */
public final class WindowWidth {

  private WindowWidth() {}

  /**
   * Tells a view that appears, until it is left: what listens to the page longer is kept with it.
   *
   * @param width gets the width in CSS pixels
   */
  public static void follow(AttachEvent event, SerializableConsumer<Integer> width) {
    Page page = event.getUI().getPage();
    width.accept(page.getExtendedClientDetails().getWindowInnerWidth());
    Registration resized =
        page.addBrowserWindowResizeListener(resize -> width.accept(resize.getWidth()));
    event
        .getSource()
        .addDetachListener(detach -> {
          detach.unregisterListener();
          resized.remove();
        });
  }
}
