package vn.motcua.dossiers.document;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Notes where the room for signatures came to lie while a document is printed. */
final class SignaturePlaces implements FSObjectDrawerFactory, FSObjectDrawer {

  /** {@code <object type="motcua/signature" id="signer"/>} leaves room for a signature. */
  static final String TYPE = "motcua/signature";

  private final Map<String, Place> places = new LinkedHashMap<>();

  Map<String, Place> found() {
    return places;
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return this;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getNodeName().equals("object") && element.getAttribute("type").equals(TYPE);
  }

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    double points = 72.0 / (96.0 * dotsPerPixel);
    PageBox page = context.getPage();
    double left = page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
    double top = page.getMarginBorderPadding(context, CalculatedStyle.TOP);
    places.put(
        element.getAttribute("id"),
        new Place(
            context.getPageNo() + 1,
            (left + x) * points,
            (top + y - page.getTop()) * points,
            width * points,
            height * points));
    return null;
  }
}
