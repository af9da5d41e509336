package vn.motcua.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A phone that is signed in as nobody photographs a paper for the desk, and is closed out again.
 */
@ExtendWith(JourneyExtension.class)
final class PhoneJourneyIT {
  private static final int MORE_THAN_IS_TAKEN = 12 * 1024 * 1024;
  private static final List<Look> PHONES =
      List.of(
          Look.PHONE,
          new Look("phone-dark", 390, 844, true, "vi"),
          new Look("phone-small", 360, 640, false, "vi"));

  private final House house;

  PhoneJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void aPhotographComesToTheDeskAndThePageSaysWhatItDoesNotTake() {
    assertThat(Views.pages()).isEqualTo(Set.of("/chup/{token}"));
    try (Official desk = house.signIn("tiepnhan")) {
      Counter counter = new Counter(desk);
      counter.open();
      counter.choose("1.014862");
      desk.press("Chụp bằng điện thoại");
      Locator code = desk.page().locator(".phone-code svg");
      code.waitFor();
      desk.picture("phone-invitation");
      String path =
          URI.create(desk.page().locator(".phone-code").getAttribute("data-address"))
              .getPath()
              .substring(1);
      for (Look look : PHONES) {
        try (Official phone = house.visitor(look)) {
          phone.open(path);
          phone.picture("phone-page");
        }
      }
      send(path);
      desk.sees("anh-chup.png");
      desk.press("Xong");
      try (Official late = house.visitor(Look.PHONE)) {
        late.unheard(() -> late.open(path));
        late.sees("Mã này đã hết hạn hoặc đã dùng cho điện thoại khác");
        late.picture("phone-closed");
      }
    }
  }

  private void send(String path) {
    try (Official phone = house.visitor(Look.PHONE)) {
      phone.open(path);
      phone.unheard(() -> {
        upload(phone, "qua-lon.png", new byte[MORE_THAN_IS_TAKEN]);
        // The browser complains when the answer comes, not when the button is pressed.
        phone.sees("Tệp lớn hơn");
      });
      phone.picture("phone-too-large");
      upload(phone, "anh-chup.png", photograph());
      phone.sees("Đã gửi: anh-chup.png");
      phone.picture("phone-sent");
    }
  }

  private static void upload(Official phone, String name, byte[] content) {
    phone
        .page()
        .getByLabel("Hoặc chọn ảnh, PDF có sẵn")
        .setInputFiles(new FilePayload(name, "image/png", content));
    phone.button("Gửi").click();
    phone.page().waitForLoadState();
  }

  private static byte[] photograph() {
    BufferedImage image = new BufferedImage(640, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 640, 900);
    pen.setColor(Color.BLACK);
    pen.drawString("GIAY TO THU NGHIEM", 60, 80);
    pen.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
