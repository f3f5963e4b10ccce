package io.qinggui.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SealedCookiesTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final SealedCookies cookies = of((byte) 1);

  @Test
  void a_text_that_was_kept_is_read_by_any_gateway_with_the_key() {
    Cookie[] kept = kept("session", "a text, 一段文字");

    assertThat(of((byte) 1).read(request(kept), "session")).contains("a text, 一段文字");
    assertThat(kept[0].getValue()).doesNotContain("text");
  }

  @Test
  void another_key_or_another_name_opens_nothing() {
    Cookie[] kept = kept("session", "text");
    Cookie renamed = new Cookie("login", kept[0].getValue());

    assertThat(of((byte) 2).read(request(kept), "session")).isEmpty();
    assertThat(cookies.read(request(renamed), "login")).isEmpty();
    assertThat(cookies.read(request(), "session")).isEmpty();
  }

  @Test
  void what_was_tampered_with_opens_nothing() {
    String sealed = kept("session", "text")[0].getValue();
    for (int i = 0; i < sealed.length(); i += 7) {
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
      assertThat(cookies.read(request(new Cookie("session", changed)), "session"))
          .as("character %d", i)
          .isEmpty();
    }
    for (String nothing : new String[] {"", ".", "....", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.e30."}) {
      assertThat(cookies.read(request(new Cookie("session", nothing)), "session")).isEmpty();
    }
  }

  @Test
  void a_long_text_is_cut_and_one_too_long_is_refused() {
    Cookie[] kept = kept("session", noise(4_000));
    assertThat(kept).hasSize(2).allSatisfy(it -> assertThat(it.getValue()).hasSizeLessThan(4_000));
    assertThat(cookies.read(request(kept), "session")).contains(noise(4_000));
    assertThat(cookies.read(request(kept[1]), "session")).isEmpty();
    assertThat(cookies.read(request(kept[0]), "session")).isEmpty();

    assertThatThrownBy(() -> kept("session", noise(20_000)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_shorter_text_leaves_nothing_of_a_longer_one() {
    Cookie[] longer = kept("session", noise(4_000));
    MockHttpServletResponse response = new MockHttpServletResponse();

    cookies.keep(request(longer), response, "session", "short", HOUR);

    assertThat(cookie(response, "session-1").getMaxAge()).isZero();
    assertThat(cookies.read(request(cookie(response, "session")), "session")).contains("short");
  }

  @Test
  void no_script_sees_them_and_no_foreign_form_sends_them() {
    Cookie cookie = kept("session", "text")[0];

    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    MockHttpServletRequest overTls = request();
    overTls.setSecure(true);
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookies.keep(overTls, response, "session", "text", HOUR);
    assertThat(cookie(response, "session").getSecure()).isTrue();
  }

  @Test
  void a_key_of_another_length_is_told_at_the_start() {
    assertThatThrownBy(() -> new SealedCookies(new SessionProperties("AAAA", false)))
        .hasMessageContaining("qinggui.pages.session.key");
  }

  private static SealedCookies of(byte number) {
    byte[] key = new byte[32];
    Arrays.fill(key, number);
    return new SealedCookies(new SessionProperties(Base64.getEncoder().encodeToString(key), false));
  }

  private Cookie[] kept(String name, String text) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookies.keep(request(), response, name, text, HOUR);
    return response.getCookies();
  }

  private static Cookie cookie(MockHttpServletResponse response, String name) {
    return Objects.requireNonNull(response.getCookie(name));
  }

  private static MockHttpServletRequest request(Cookie... cookies) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(cookies);
    return request;
  }

  /** That does not become shorter when it is compressed. */
  private static String noise(int length) {
    StringBuilder text = new StringBuilder();
    long state = 42;
    while (text.length() < length) {
      state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
      text.append((char) ('!' + (state >>> 33) % 90));
    }
    return text.toString();
  }
}
