package io.qinggui.platform.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.web.problem.ProblemTexts;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who sees the metrics. */
class MetricsDoorTest {

  private static final String SECRET = "a secret of the collector";

  private final MockHttpServletRequest request =
      new MockHttpServletRequest("GET", MetricsDoor.PATH);

  @Test
  void who_is_on_this_machine_is_let_in() throws Exception {
    request.setRemoteAddr("127.0.0.1");

    assertThat(status("")).isEqualTo(200);
    assertThat(status(SECRET)).isEqualTo(200);
  }

  @Test
  void who_is_elsewhere_is_not() throws Exception {
    request.setRemoteAddr("192.0.2.7");

    assertThat(status("")).isEqualTo(401);
    assertThat(status(SECRET)).isEqualTo(401);
  }

  @Test
  void what_a_proxy_on_this_machine_passes_on_is_from_elsewhere() throws Exception {
    request.setRemoteAddr("::1");
    request.addHeader("X-Forwarded-For", "192.0.2.7");

    assertThat(status("")).isEqualTo(401);
  }

  @Test
  void who_brings_the_secret_is_let_in_from_anywhere_and_it_goes_no_further() throws Exception {
    request.setRemoteAddr("192.0.2.7");
    request.addHeader("Authorization", "Bearer " + SECRET);
    MockFilterChain behind = new MockFilterChain();

    assertThat(status(SECRET, behind)).isEqualTo(200);
    var seen = (HttpServletRequest) Objects.requireNonNull(behind.getRequest());
    assertThat(seen.getHeader("authorization")).isNull();
    assertThat(Collections.list(seen.getHeaders("Authorization"))).isEmpty();
  }

  @Test
  void who_brings_another_secret_is_not_even_from_this_machine() throws Exception {
    request.setRemoteAddr("127.0.0.1");
    request.addHeader("Authorization", "Bearer another");

    assertThat(status(SECRET)).isEqualTo(401);
    assertThat(status("")).isEqualTo(401);
  }

  @Test
  void other_paths_are_others_business() throws Exception {
    request.setRemoteAddr("192.0.2.7");
    request.setRequestURI("/api/v1/operators");

    assertThat(status("")).isEqualTo(200);
  }

  private int status(String secret) throws Exception {
    return status(secret, new MockFilterChain());
  }

  private int status(String secret, MockFilterChain behind) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new MetricsDoor(secret, new Problems(ProblemTexts.load())).doFilter(request, response, behind);
    return response.getStatus();
  }
}
