package io.qinggui.platform.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimPathTest {

  @Test
  void a_claim_is_found_by_its_name() {
    assertThat(find("roles", Map.of("roles", "a"))).isEqualTo("a");
    assertThat(find("roles", Map.of("role", "a"))).isNull();
  }

  @Test
  void dots_lead_into_objects() {
    assertThat(find("a.b.c", Map.of("a", Map.of("b", Map.of("c", 1))))).isEqualTo(1);
    assertThat(find("a.b.c", Map.of("a", Map.of("b", "c")))).isNull();
  }

  @Test
  void a_name_with_dots_goes_before_what_the_dots_lead_to() {
    assertThat(find("a.b", Map.of("a.b", "whole", "a", Map.of("b", "inner")))).isEqualTo("whole");
    assertThat(find("https://e.com/x.roles", Map.of("https://e.com/x.roles", 1))).isEqualTo(1);
  }

  @Test
  void a_name_inside_may_have_dots_too() {
    Map<String, Object> claims =
        Map.of("resource_access", Map.of("qinggui.api", Map.of("roles", "a")));
    assertThat(find("resource_access.qinggui.api.roles", claims)).isEqualTo("a");
  }

  @Test
  void what_is_null_is_not_there() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("a.b", null);
    claims.put("a", Map.of("b", 2));
    assertThat(find("a.b", claims)).isEqualTo(2);
    assertThat(find(".", claims)).isNull();
  }

  private static @Nullable Object find(String path, Map<String, ?> claims) {
    return new ClaimPath(path).in(claims);
  }
}
