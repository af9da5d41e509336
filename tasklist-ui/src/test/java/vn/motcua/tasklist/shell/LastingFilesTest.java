package vn.motcua.tasklist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LastingFilesTest {

  @Test
  void whoseAddressNamesItsContentIsKeptForGoodWhateverOthersSay() throws Exception {
    assertThat(answer("/motcua/keys.js", "v", 200).getHeader("Cache-Control"))
        .isEqualTo(LastingFiles.FOR_GOOD);
    assertThat(answer("/lumo/lumo.css", "v-c", 304).getHeader("Cache-Control"))
        .isEqualTo(LastingFiles.FOR_GOOD);
    assertThat(answer("/VAADIN/build/indexhtml-BNp73Egs.js", null, 200).getHeader("Cache-Control"))
        .isEqualTo(LastingFiles.FOR_GOOD);
    assertThat(answer("/lumo/lumo.css", "v-c", 200).getHeader("Pragma")).isNull();
    assertThat(answer("/lumo/lumo.css", "v-c", 200).getHeader("Expires")).isNull();
  }

  @Test
  void whatIsNotThereAndWhatHasNoVersionIsNotKept() throws Exception {
    assertThat(answer("/motcua/gone.js", "v", 404).getHeader("Cache-Control"))
        .isEqualTo("no-store");
    assertThat(answer("/motcua/keys.js", null, 200).getHeader("Cache-Control"))
        .isEqualTo("no-cache");
    assertThat(answer("/viec", "v", 200).getHeader("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void theAddressOfAFileChangesWithItsContentAlone() {
    String keys = StaticFiles.address("motcua/keys.js");

    assertThat(keys).matches("motcua/keys\\.js\\?v=[0-9a-f]{12}");
    assertThat(StaticFiles.address("motcua/keys.js")).isEqualTo(keys);
    assertThat(StaticFiles.address("motcua/links.js").substring("motcua/links.js".length()))
        .isNotEqualTo(keys.substring("motcua/keys.js".length()));
  }

  private static MockHttpServletResponse answer(String path, @Nullable String version, int status)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    if (version != null) {
      request.setParameter(version, "0123456789ab");
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    new LastingFiles()
        .doFilter(
            request,
            response,
            new MockFilterChain(
                new jakarta.servlet.http.HttpServlet() {
                  private static final long serialVersionUID = 1;

                  @Override
                  protected void service(
                      jakarta.servlet.http.HttpServletRequest asked, HttpServletResponse said) {
                    said.setHeader("Cache-Control", "no-cache");
                    said.setHeader("Pragma", "no-cache");
                    said.setDateHeader("Expires", 0);
                    said.setStatus(status);
                  }
                }));
    return response;
  }
}
