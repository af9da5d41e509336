package vn.motcua.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class BrowserForTestsIT {

  @Test
  void aBrowserShowsVietnameseText() {
    try (BrowserForTests browser = BrowserForTests.start()) {
      Page page = browser.browser().newPage();

      page.setContent("<h1>Tiếp nhận hồ sơ</h1>");

      assertThat(page.locator("h1").textContent()).isEqualTo("Tiếp nhận hồ sơ");
    }
  }
}
