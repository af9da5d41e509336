package vn.motcua.tasklist.shell;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializablePredicate;

/** The mark beside a dossier that was invented for demonstration. */
public final class DemoMark {

  /** The mark inside a grid cell; nothing beside a real dossier. {@link #on} gives the words. */
  public static final String TEMPLATE =
      """
      ${item.demo ? html`<span class="demo" title="${item.demo}">${item.mark}</span>` : ''}\
      """;

  private DemoMark() {}

  /**
   * @param synthetic whether a row is an invented dossier
   */
  public static <R> LitRenderer<R> on(LitRenderer<R> renderer, SerializablePredicate<R> synthetic) {
    return renderer
        .withProperty("demo", row -> synthetic.test(row) ? Texts.t("board.demo.why") : "")
        .withProperty("mark", row -> Texts.t("board.demo"));
  }
}
